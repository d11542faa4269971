import { useEffect, useRef } from 'react';
import { overlayOpen } from '../../frame/keyboard.ts';

/** Ctrl+Enter goes on from anywhere on the page, unless a dialogue lies over it. */
export function useCtrlEnter(act: () => void): void {
  const now = useRef(act);
  now.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || overlayOpen(document)) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
