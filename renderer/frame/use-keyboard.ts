import { useEffect, useRef } from 'react';
import { isTyping, type KeyMap, keyName, overlayOpen } from './keyboard.ts';

/**
 * Lets the keys of the map act anywhere in the window. It listens before the page does, because what Escape closes is
 * gone by the time the page has seen the key.
 */
export function useKeyboard(keys: KeyMap): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event, isTyping(event.target));
      const act = name === undefined ? undefined : now.current.get(name);
      if (!act) return;
      if (name === 'Escape' && overlayOpen(document)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
