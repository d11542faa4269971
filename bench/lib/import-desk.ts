import type { Engine } from '../../main/engine/engine.ts';
import type { ImportDesk } from '../../main/import/roster-import.ts';

/** Imports in the name of the desk itself. */
export function importsOf({ desk }: Engine): ImportDesk {
  return {
    run: (envelope) => desk.runAsDesk(envelope),
    runTogether: (envelopes, watch) => desk.runTogether(envelopes, 'desk', watch),
  };
}
