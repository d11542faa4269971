import type { z } from 'zod';
import { type CallOutput, type Contract, contract } from '../../shared/bridge/contract.ts';
import type { StaffMember } from '../../shared/domain/area.ts';
import { deskItself } from '../desk/session.ts';
import { dayMoney } from './day-money.ts';
import { handoverDraft } from './handover-draft.ts';
import { log } from './log.ts';
import { openItems } from './open-items.ts';
import { rows } from './rows.ts';
import type { QuerySource } from './source.ts';
import { staffNames } from './staff-names.ts';
import { subject } from './subject.ts';
import { timeline } from './timeline.ts';

/** The calls that are answered from the views and the journal alone. */
const names = [
  'rows',
  'subject',
  'timeline',
  'openItems',
  'search',
  'log',
  'staffNames',
  'handoverDraft',
  'dayMoney',
] as const;
/** A name that is no query. */
export class UnknownQuery extends Error {
  override readonly name = 'UnknownQuery';
}

export type QueryName = (typeof names)[number];

export type QueryHandlers = {
  readonly [N in QueryName]: (
    input: z.output<Contract[N]['input']>,
  ) => Promise<CallOutput<N>> | CallOutput<N>;
};

/**
 * Answers for the gate, which has checked role and input.
 * @param source gives the open desk. @param operator who asks; what the role may not see is left out.
 */
export function queryHandlers(source: () => QuerySource, operator: () => StaffMember): QueryHandlers {
  return {
    rows: (input) => rows(source().views, input),
    subject: (input) => subject(source(), input.subject, operator().role),
    timeline: (input) => timeline(source(), input),
    openItems: () => openItems(source()),
    search: ({ text, kinds, limit }) => source().views.search({ text, limit, ...(kinds && { kinds }) }),
    log: (input) => log(source(), input),
    staffNames: () => staffNames(source().views),
    handoverDraft: () => handoverDraft(source(), operator()),
    dayMoney: ({ date }) => dayMoney(source(), date),
  };
}

/**
 * A query by its name, for the command line: it reads as an auditor does, masked where an auditor is masked.
 * @throws UnknownQuery for a name that is no query; z.ZodError for a condition that does not fit it.
 */
export async function runQuery(source: QuerySource, name: string, input: unknown): Promise<unknown> {
  const known = names.find((one) => one === name);
  if (!known) throw new UnknownQuery(`No query ${name}; there are ${names.join(', ')}`);
  const handlers = queryHandlers(
    () => source,
    () => deskItself,
  );
  const answer = handlers[known] as (input: unknown) => unknown;
  return answer((contract[known].input as z.ZodType).parse(input));
}
