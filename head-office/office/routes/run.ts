import type { Answer } from '../../../shared/bridge/answers.ts';
import { officeCommands } from '../office-desk/office-commands.ts';
import type { OfficeDesk } from '../office-desk/office-desk.ts';
import type { FoldingParts } from '../registry.ts';

export interface RunInput {
  readonly sites: 'all' | readonly string[];
  readonly command: string;
  readonly input: unknown;
  /** The click it comes from: sent again, it is carried out once at each site. */
  readonly request: string;
}

interface SiteAnswer {
  readonly site: string;
  readonly answer: Answer;
}

const atOnce = 4;

/** Carries out one command at many sites; one that refuses does not keep the others from it. */
export async function runAtSites(
  { store }: FoldingParts,
  desk: OfficeDesk,
  { sites, command, input, request }: RunInput,
  account: string,
): Promise<readonly SiteAnswer[]> {
  const known = (await store.sites()).map(({ site }) => site);
  const wanted = sites === 'all' ? known : [...new Set(sites)];
  const answers: SiteAnswer[] = [];
  const waiting = wanted.entries();
  const work = async () => {
    for (const [place, site] of waiting) {
      answers[place] = { site, answer: await answerOf(site) };
    }
  };
  const answerOf = async (site: string): Promise<Answer> => {
    if (!officeCommands.has(command)) return refused('desk.unknown-command', { command });
    if (!known.includes(site)) return refused('office-accounts.unknown-site', { site });
    return desk.run(site, { command, input, request }, account);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

function refused(code: string, values: Readonly<Record<string, string>>): Answer {
  return { ok: false, refusals: [{ code, values, text: code }] };
}
