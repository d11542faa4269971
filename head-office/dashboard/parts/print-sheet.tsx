import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What the browser prints instead of the page while this stands on it. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="print-only" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
