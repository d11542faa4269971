import { CommandQuestions } from '../bridge/command-questions.tsx';
import { ThemedWindow } from '../theme/themed-window.tsx';
import { useServices, useUi } from './services.ts';
import { Stage } from './stage.tsx';

/** The desk's window: what it shows, and the questions that a command may ask on top of it. */
export function App() {
  const { texts, nonce } = useServices();
  const language = useUi((ui) => ui.language);
  const theme = useUi((ui) => ui.theme);
  return (
    <ThemedWindow texts={texts} nonce={nonce} language={language} theme={theme}>
      <Stage />
      <CommandQuestions />
    </ThemedWindow>
  );
}
