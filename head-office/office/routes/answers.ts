import type { z } from 'zod';
import type { OfficeApi, OfficeCallName, OfficeOutput } from '../../../shared/office/api.ts';
import { accountsOf, addAccount, isNew, removeAccount, renewCodes } from '../accounts/accounts.ts';
import { endSession } from '../accounts/sessions.ts';
import { setUp } from '../accounts/set-up.ts';
import { signOn } from '../accounts/sign-on.ts';
import type { OfficeDesk } from '../office-desk/office-desk.ts';
import { Turns } from '../office-desk/turns.ts';
import type { FoldingParts } from '../registry.ts';
import { list } from '../reports/lists.ts';
import { logPage } from '../reports/log.ts';
import { complaintsByMonth, moneyByDay } from '../reports/money.ts';
import { alarms, siteDetail, sites } from '../reports/sites.ts';
import type { Caller } from './caller.ts';
import { invitation, letThrough, revoke, settle } from './desks.ts';
import { runAtSites } from './run.ts';

/** The parsed input of a call. */
export type Parsed<N extends OfficeCallName> = z.output<OfficeApi[N]['input']>;

export type Answers = {
  readonly [N in OfficeCallName]: (input: Parsed<N>, caller: Caller) => Promise<OfficeOutput<N>>;
};

/** What the head office answers to each call. The caller's role was checked, the input too. */
export function officeAnswers(parts: FoldingParts, desk: OfficeDesk): Answers {
  const { database, company } = parts;
  const turns = new Turns();
  return {
    session: async (_, { account }) => ({
      company,
      isNew: await isNew(database),
      ...(account && { account }),
    }),
    setUp: (input) => setUp(parts, input),
    async signOn(input, caller) {
      const result = await signOn(parts, turns, { ...input, address: caller.address });
      if (!result.ok) return result;
      if (caller.token !== undefined) await endSession(database, caller.token);
      caller.keep(result.token);
      return { ok: true };
    },
    async signOff(_, caller) {
      if (caller.token !== undefined) await endSession(database, caller.token);
      caller.forget();
      return { ok: true };
    },

    sites: () => sites(parts),
    site: ({ site }) => siteDetail(parts, site),
    alarms: () => alarms(parts),
    money: (span) => moneyByDay(parts, span),
    complaints: (span) => complaintsByMonth(parts, span),
    rows: (input) => list(parts, input),
    log: (input) => logPage(parts, input),

    run: (input, caller) => runAtSites(parts, desk, input, nameOf(caller)),
    settleAlarm: ({ id }) => settle(parts, id),
    release: ({ site, desk: released }) => letThrough(parts, site, released),
    invite: ({ site }, caller) => invitation(parts, site, caller.origin),
    revokeDesk: ({ site, desk: revoked }) => revoke(parts, desk, site, revoked),
    accounts: () => accountsOf(database),
    addAccount: (input) => addAccount(parts, input),
    removeAccount: ({ name }) => removeAccount(parts, name),
    newCodes: async (_, caller) => ({ printedCodes: await renewCodes(parts, nameOf(caller)) }),
  };
}

/** Calls that need a name are answered only to people who are signed on. */
const nameOf = ({ account }: Caller): string => account?.name ?? '';
