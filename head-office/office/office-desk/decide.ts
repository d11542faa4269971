import { randomUUID } from 'node:crypto';
import type { Context, Row, RowFilter, StaffMember } from '../../../shared/domain/area.ts';
import { canonicalJson } from '../../../shared/journal/canonical-json.ts';
import { localDate, localIso } from '../../../shared/values/time.ts';

/** Reads what a decision wants to know from the site's folded state. */
export interface Known {
  state(subject: string): Promise<unknown>;
  rows(filter: RowFilter): Promise<readonly Row[]>;
}

export interface DecideParts {
  readonly site: string;
  /** The id under which the head office writes there. */
  readonly desk: string;
  readonly now: number;
  readonly operator: StaffMember;
  readonly acknowledged: readonly string[];
  readonly newPinHash: string | undefined;
  /** Last count by series, of today. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly known: Known;
}

/** Thrown out of a decision that asks for something which was not read yet. */
class Wanted {
  readonly read: () => Promise<void>;

  constructor(read: () => Promise<void>) {
    this.read = read;
  }
}

/**
 * A decision reads at once, a database answers later. Decisions are pure, so one that misses something is broken off,
 * the missing is read, and it is made again with everything it asked for so far.
 */
export async function decideWith<T>(parts: DecideParts, decide: (context: Context) => T): Promise<T> {
  const states = new Map<string, unknown>();
  const lists = new Map<string, readonly Row[]>();
  for (;;) {
    try {
      return decide(contextOf(parts, states, lists));
    } catch (error) {
      if (!(error instanceof Wanted)) throw error;
      await error.read();
    }
  }
}

function contextOf(
  { site, desk, now, operator, acknowledged, newPinHash, numbers, known }: DecideParts,
  states: Map<string, unknown>,
  lists: Map<string, readonly Row[]>,
): Context {
  const today = localDate(now);
  const taken = new Map<string, number>();
  return {
    site,
    desk,
    now,
    at: localIso(now),
    today,
    operator,
    ...(newPinHash !== undefined && { newPinHash }),
    acknowledged: new Set(acknowledged),
    state<S>(subject: string): S | undefined {
      if (!states.has(subject)) {
        throw new Wanted(async () => void states.set(subject, await known.state(subject)));
      }
      // The area that folded the state is the one that asks for it.
      return states.get(subject) as S | undefined;
    },
    rows(filter) {
      const key = canonicalJson(filter);
      const rows = lists.get(key);
      if (!rows) throw new Wanted(async () => void lists.set(key, await known.rows(filter)));
      return rows;
    },
    number(prefix) {
      const series = `${prefix}-${desk}-${today.replaceAll('-', '')}`;
      const next = (taken.get(series) ?? numbers.get(series) ?? 0) + 1;
      taken.set(series, next);
      return `${series}-${String(next).padStart(3, '0')}`;
    },
    newId: randomUUID,
  };
}
