import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/area.ts';
import type { OfficeInput, OfficeOutput } from '../../../shared/office/api.ts';
import { createRequestIds } from './request-ids.ts';
import { useAct } from './use-act.ts';

type Results = OfficeOutput<'run'>;
export type Targets = OfficeInput<'run'>['sites'];

interface Run {
  readonly busy: boolean;
  /** The head office could not be asked at all. */
  readonly failed: { readonly code: string } | undefined;
  /** What became of it at each site the last time. */
  readonly results: Results;
  /** @returns whether it was done at every site. */
  run(sites: Targets, command: string, input: unknown): Promise<boolean>;
  forget(): void;
}

/** Carries a command out at sites; each site answers for itself. */
export function useRun(): Run {
  const act = useAct('run');
  const [results, setResults] = useState<Results>([]);
  const [requests] = useState(() => createRequestIds());
  const run = async (sites: Targets, command: string, input: unknown) => {
    setResults([]);
    const answers = await act.run({ sites, command, input, request: requests.of(command, input) });
    setResults(answers ?? []);
    const done = answers !== undefined && answers.length > 0 && answers.every(({ answer }) => isDone(answer));
    if (done) requests.finish();
    return done;
  };
  return { busy: act.busy, failed: act.refused, results, run, forget: () => setResults([]) };
}

/** A site that says so already is as good as one that was told now: a second try finds those of the first. */
export function isDone({ ok, refusals = [] }: Results[number]['answer']): boolean {
  return ok || (refusals.length > 0 && refusals.every(({ code }) => code === 'office.same'));
}

/** What is wrong with a field: the first refusal of any site about it, or about something inside it. */
export function refusalOf(results: Results, field: string): Refusal | undefined {
  return results
    .flatMap(({ answer }) => answer.refusals ?? [])
    .find((refusal) => refusal.field === field || refusal.field?.startsWith(`${field}.`));
}

/** Refusals that belong to none of the fields shown, each with the sites that gave it. */
export function refusalsBeside(
  results: Results,
  fields: readonly string[],
): readonly { readonly refusal: Refusal; readonly sites: readonly string[] }[] {
  const found = new Map<string, { refusal: Refusal; sites: string[] }>();
  for (const { site, answer } of results) {
    for (const refusal of answer.refusals ?? []) {
      const first = refusal.field?.split('.')[0];
      if (first !== undefined && fields.includes(first)) continue;
      const key = JSON.stringify([refusal.code, refusal.values]);
      const line = found.get(key) ?? { refusal, sites: [] };
      line.sites.push(site);
      found.set(key, line);
    }
  }
  return [...found.values()];
}
