import type { OfficeParts } from '../../parts.ts';

export interface LoggedAct {
  /** Empty before sign-on. */
  readonly account: string;
  readonly address: string;
  readonly act: string;
  /** `ok` or the code of the refusal. */
  readonly outcome: string;
  /** Never a password, a PIN or a code. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who did what at the dashboard, also what was refused. */
export async function logAct({ database, clock }: OfficeParts, act: LoggedAct): Promise<void> {
  await database.query(
    `INSERT INTO office_log (at, account, address, act, outcome, detail)
     VALUES (to_timestamp($1::double precision / 1000), $2, $3, $4, $5, $6)`,
    [clock(), act.account, act.address, act.act, act.outcome, JSON.stringify(act.detail ?? {})],
  );
}
