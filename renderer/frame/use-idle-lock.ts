import { useEffect } from 'react';

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Calls `lock` when nobody has touched mouse or keyboard for so many minutes: a desk is not left open. */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    let last = Date.now();
    const touched = () => {
      last = Date.now();
    };
    // A timer alone would sleep with the PC; the time that passed counts.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) lock();
    }, 5_000);
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touched);
    };
  }, [minutes, lock]);
}
