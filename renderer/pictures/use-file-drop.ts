import { type RefObject, useEffect, useRef, useState } from 'react';

export interface FileDrop {
  readonly box: RefObject<HTMLDivElement | null>;
  /** A file is held over the box. */
  readonly over: boolean;
}

/** Takes a file that is dropped on a box. The keyboard has its own way there: a button beside it. */
export function useFileDrop(onFile: (file: File | undefined) => void): FileDrop {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const gone = new AbortController();
    const on = <N extends 'dragover' | 'dragleave' | 'drop'>(
      name: N,
      listener: (event: HTMLElementEventMap[N]) => void,
    ) => element.addEventListener(name, listener, { signal: gone.signal });
    on('dragover', (event) => {
      // Without this the window would open the file instead of giving it to the box.
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', () => setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take.current(event.dataTransfer?.files[0]);
    });
    return () => gone.abort();
  }, []);
  return { box, over };
}
