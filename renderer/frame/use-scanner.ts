import { useEffect, useRef } from 'react';
import { isTyping } from './keyboard.ts';
import { afterKey, nothingScanned, scannedNumber } from './scanner.ts';

/** Hears a scanner anywhere outside a field and says which number it read. */
export function useScanner(onNumber: (number: string) => void): void {
  const now = useRef(onNumber);
  now.current = onNumber;
  useEffect(() => {
    let scanned = nothingScanned;
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const number = event.key === 'Enter' ? scannedNumber(scanned, event.timeStamp) : undefined;
      scanned = afterKey(scanned, event.key, event.timeStamp);
      if (number === undefined) return;
      // A button that has the focus must not be pressed by the scanner's Enter.
      event.preventDefault();
      event.stopPropagation();
      now.current(number);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
