import { ThemedWindow } from '../../../renderer/theme/themed-window.tsx';
import { darkTokens, lightTokens } from '../../../renderer/theme/tokens.ts';
import { useDark } from '../../../renderer/theme/use-dark.ts';
import { ColoursContext } from '../plots/colours.ts';
import { useServices, useUi } from './services.ts';
import { Stage } from './stage.tsx';

/** The dashboard in its language and theme; the plots get the theme's colours by themselves. */
export function App() {
  const { texts, nonce } = useServices();
  const language = useUi((ui) => ui.language);
  const theme = useUi((ui) => ui.theme);
  const dark = useDark(theme);
  return (
    <ThemedWindow texts={texts} nonce={nonce} language={language} theme={theme}>
      <ColoursContext value={dark ? darkTokens : lightTokens}>
        <Stage />
      </ColoursContext>
    </ThemedWindow>
  );
}
