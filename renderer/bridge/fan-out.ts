import type { Bridge, DeskEvent } from '../../shared/bridge/contract.ts';

/** The same bridge with one listener of its own, told on to all parts of a screen: each would else be one in the preload. */
export function fanOut(bridge: Bridge): Bridge {
  const listeners = new Set<(event: DeskEvent) => void>();
  bridge.onEvent((event) => {
    for (const listener of [...listeners]) listener(event);
  });
  return {
    call: bridge.call,
    onEvent(listener) {
      // The same function twice is two listeners, as with the bridge itself.
      const own = (event: DeskEvent) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
