import { useEffect, useRef } from 'react';
import { isTyping, overlayOpen } from '../../frame/keyboard.ts';

interface PageKeys {
  readonly page: number;
  readonly pages: number;
  onPage(page: number): void;
}

/** PageUp and PageDown or the arrows turn the page; Home and End lead to its covers. */
export function usePageKeys(keys: PageKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || isTyping(event.target) || overlayOpen(document)) return;
      const { page, pages, onPage } = now.current;
      const target = targetOf(event.key, page, pages);
      if (target === undefined) return;
      event.preventDefault();
      onPage(target);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function targetOf(key: string, page: number, pages: number): number | undefined {
  if (key === 'PageUp' || key === 'ArrowLeft') return page - 1;
  if (key === 'PageDown' || key === 'ArrowRight') return page + 1;
  if (key === 'Home') return 1;
  return key === 'End' ? pages : undefined;
}
