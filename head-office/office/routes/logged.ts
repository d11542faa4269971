import type { OfficeCallName } from '../../../shared/office/api.ts';
import type { Parsed } from './answers.ts';

type Detail = Readonly<Record<string, unknown>>;

/** What the log keeps of each act. Calls that only read are not in it; no password, PIN or code ever is. */
export const loggedDetails: { readonly [N in OfficeCallName]?: (input: Parsed<N>) => Detail } = {
  setUp: ({ name }) => ({ name }),
  signOn: ({ name }) => ({ name }),
  signOff: () => ({}),
  run: ({ sites, command }) => ({ sites, command }),
  settleAlarm: ({ id }) => ({ id }),
  release: ({ site, desk }) => ({ site, desk }),
  invite: ({ site }) => ({ site: site ?? '' }),
  revokeDesk: ({ site, desk }) => ({ site, desk }),
  addAccount: ({ name, role }) => ({ name, role }),
  removeAccount: ({ name }) => ({ name }),
  newCodes: () => ({}),
};

/** `ok`, or why not. Of a command at many sites the sites that refused are counted. */
export function outcomeOf(answer: unknown): string {
  if (Array.isArray(answer)) {
    const refused = answer.filter((one) => one?.answer?.ok === false).length;
    return refused === 0 ? 'ok' : `refused at ${refused} of ${answer.length}`;
  }
  if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false) {
    return 'code' in answer ? String(answer.code) : 'refused';
  }
  return 'ok';
}
