import { Component, type ReactNode } from 'react';
import { Fault } from '../../../renderer/kit/fault.tsx';
import { useText } from '../../../renderer/texts/use-text.ts';

interface Props {
  readonly children: ReactNode;
}

/** A bug in one page must not take the whole dashboard away. React has error boundaries as classes only. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText();
  return <Fault text={t('frame-office.broken')} onRetry={onRetry} />;
}
