import { firstHlc, nextHlc } from '../journal/hlc.ts';
import type { Entry } from '../journal/posting.ts';
import { localDate, localIso } from '../values/time.ts';
import type { Area, Context, Decision, Role, Row, RowFilter, StaffMember } from './area.ts';
import { createRegistry, type Registry } from './registry.ts';

/**
 * The domain without a desk around it: entries given, commands decided, states and rows looked at. It folds with
 * the areas' own functions, in memory; tests of rules are written on it.
 */
export interface Scenario {
  readonly registry: Registry;
  /** Wall clock of the scenario; set it to move time. */
  now: number;
  operator: StaffMember;
  /** The desk that writes and decides; set it to `HQ` for what comes from the head office. */
  desk: string;
  /** Folds entries as one posting. */
  given(...entries: Entry[]): void;
  /** Decides; what was decided is folded. The input passes the command's zod type first. */
  when(command: string, input: unknown, extra?: Partial<Context>): Decision;
  state<S>(subject: string): S | undefined;
  rows(filter: RowFilter): readonly Row[];
}

const scenarioClerk: StaffMember = { id: 'wanglin', name: '王琳', role: 'clerk' };

export function scenario(areas: readonly Area[], start = '2026-11-21T08:00:00+08:00'): Scenario {
  const registry = createRegistry(areas);
  const states = new Map<string, unknown>();
  const rows = new Map<string, readonly Row[]>();
  const numbers = new Map<string, number>();
  let seq = 0;
  let hlc = firstHlc;
  let ids = 0;

  const self: Scenario = {
    registry,
    now: Date.parse(start),
    operator: scenarioClerk,
    desk: 'A1',
    given(...entries) {
      seq += 1;
      hlc = nextHlc(hlc, self.now);
      const touched = new Set<string>();
      entries.forEach((raw, index) => {
        const entry = registry.upcast(raw);
        const area = registry.areaOf(entry.subject);
        if (!area) return;
        const at = localIso(self.now);
        const meta = { posting: `${self.desk}-${seq}`, index, desk: self.desk, seq, hlc, at };
        const by = { clerk: self.operator.id, approver: '' };
        states.set(entry.subject, area.fold(states.get(entry.subject), entry, { ...meta, ...by }));
        touched.add(entry.subject);
      });
      for (const subject of touched) {
        const state = states.get(subject);
        const area = registry.areaOf(subject);
        if (area) rows.set(subject, state === undefined ? [] : area.project(subject, state).rows);
      }
    },
    when(name, input, extra = {}) {
      const command = registry.command(name);
      if (!command) throw new Error(`No command ${name}`);
      const context: Context = {
        site: 'cuihu',
        desk: self.desk,
        now: self.now,
        at: localIso(self.now),
        today: localDate(self.now),
        operator: self.operator,
        acknowledged: new Set(),
        state: self.state,
        rows: self.rows,
        number(prefix) {
          const last = (numbers.get(prefix) ?? 0) + 1;
          numbers.set(prefix, last);
          const date = localDate(self.now).replaceAll('-', '');
          return `${prefix}-${self.desk}-${date}-${String(last).padStart(3, '0')}`;
        },
        newId: () => `id${++ids}`,
        ...extra,
      };
      const decision = command.decide(command.input.parse(input), context);
      if (decision.entries) self.given(...decision.entries);
      return decision;
    },
    state: <S>(subject: string) => states.get(subject) as S | undefined,
    rows(filter) {
      return [...rows.values()].flat().filter((row) => matches(row, filter));
    },
  };
  return self;
}

/** Somebody else at the counter: an approver, a relieving clerk. */
export function person(id: string, name: string, role: Role): StaffMember {
  return { id, name, role };
}

function matches(row: Row, filter: RowFilter): boolean {
  const { from, to, open, ...equal } = filter;
  if (open !== undefined && (row.open ?? false) !== open) return false;
  if (from !== undefined && (row.at ?? '') < from) return false;
  if (to !== undefined && (row.at ?? '') > to) return false;
  return Object.entries(equal).every(
    ([key, value]) => value === undefined || row[key as keyof Row] === value,
  );
}
