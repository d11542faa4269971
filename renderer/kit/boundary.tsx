import { Component, type ReactNode } from 'react';
import { Fault } from './fault.tsx';

interface BoundaryProps {
  /** What is said in place of what failed. */
  readonly broken: string;
  readonly children: ReactNode;
}

/** A bug in one screen must not take the whole window away. React has error boundaries as classes only. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // At a desk, main writes the window's console into its log.
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Fault text={this.props.broken} onRetry={() => this.setState({ failed: false })} />;
  }
}
