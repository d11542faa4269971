import { Component, type ReactNode } from 'react';
import { Fault } from '../kit/fault.tsx';
import { useText } from '../texts/use-text.ts';

interface Props {
  readonly children: ReactNode;
}

/** A bug in one screen must not take the whole desk away. React has error boundaries as classes only. */
export class ScreenBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // Main writes the window's console into its log.
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText();
  return <Fault text={t('frame.broken')} onRetry={onRetry} />;
}
