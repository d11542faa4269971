import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { ThemedWindow } from '../theme/themed-window.tsx';
import { useServices, useUi } from './services.ts';
import { Stage } from './stage.tsx';

const CommandQuestions = lazy(async () => ({
  default: (await import('../bridge/command-questions.tsx')).CommandQuestions,
}));

/** The desk's window: what it shows, and the questions that a command may ask on top of it. */
export function App() {
  const { texts, nonce, dialogs } = useServices();
  const language = useUi((ui) => ui.language);
  const theme = useUi((ui) => ui.theme);
  const asks = useStore(dialogs, (state) => state.open !== undefined);
  return (
    <ThemedWindow texts={texts} nonce={nonce} language={language} theme={theme}>
      <Stage />
      <Suspense>{asks && <CommandQuestions />}</Suspense>
    </ThemedWindow>
  );
}
