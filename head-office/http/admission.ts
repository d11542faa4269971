import type { IncomingMessage } from 'node:http';
import { syncLimits } from '../../shared/sync/protocol.ts';

/** Pushes that are worked on at a time, and what their bodies may take together, as sent. */
const limits = { pushes: 400, bytes: 192 * 1024 * 1024 };

/** Lets in as many pushes as memory has room for; the others are told to come again. */
export interface Admission {
  /** @returns gives the place back; undefined when there is none. */
  enter(request: Pick<IncomingMessage, 'headers'>): (() => void) | undefined;
}

export function createAdmission(
  most: { readonly pushes: number; readonly bytes: number } = limits,
): Admission {
  let pushes = 0;
  let bytes = 0;
  return {
    enter({ headers }) {
      const length = Number(headers['content-length']);
      const size = Number.isSafeInteger(length) && length >= 0 ? length : syncLimits.pushBytes;
      if (pushes >= most.pushes || bytes + size > most.bytes) return undefined;
      pushes += 1;
      bytes += size;
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        pushes -= 1;
        bytes -= size;
      };
    },
  };
}
