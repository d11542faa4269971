import { isEmpty, type Values } from '../../forms/visible.ts';
import { hours, localDate, shiftIso } from '../../values/time.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { Context, Refusal } from '../area.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';
import { type SiteState, settingOf } from '../site/settings.ts';
import type { BorrowerKind } from './choices.ts';
import type { SlipValues } from './schemas.ts';

/**
 * The check that is missing, as a sentence that names the rule [KEY]: owner shows ID; tenant and other: the owner is
 * phoned; agent: the owner is phoned and allows viewing with the key; staff: the head of department confirms.
 */
export function missingCheck(values: Values): Refusal | undefined {
  const lacks = (...names: readonly string[]) => names.find((name) => isEmpty(values[name]));
  const call = () => lacks('calledName', 'calledNumber', 'calledAt', 'callAnswer');
  switch (values.borrowerKind) {
    case 'owner':
      return values.idShown === true ? undefined : { code: 'keys.id-missing', field: 'idShown' };
    case 'staff': {
      const field = lacks('head', 'headConfirmedAt');
      return field ? { code: 'keys.head-missing', field } : undefined;
    }
    case 'tenant':
    case 'other':
    case 'agent': {
      const field = call();
      if (field) return { code: 'keys.confirmation-missing', field };
      if (values.callAnswer === 'declined') return { code: 'keys.owner-declined', field: 'callAnswer' };
      if (values.callAnswer !== 'agreed') return { code: 'keys.owner-unreached', field: 'callAnswer' };
      if (values.borrowerKind !== 'agent') return undefined;
      if (values.viewingAllowed !== true) return { code: 'keys.viewing-missing', field: 'viewingAllowed' };
      return isEmpty(values.guard) ? { code: 'keys.guard-missing', field: 'guard' } : undefined;
    }
    default:
      return undefined;
  }
}

/** When a key has to be back if nothing else was agreed. */
export function defaultDue(
  kind: BorrowerKind,
  context: Pick<Context, 'now' | 'at' | 'site' | 'state'>,
): string {
  const site = context.state<SiteState>(`site:${context.site}`);
  if (kind === 'agent') return shiftIso(context.at, hours(settingOf(site, 'keyDueHours')));
  if (kind === 'other') return shiftIso(context.at, hours(4));
  if (kind !== 'staff') return shiftIso(context.at, hours(24));
  const evening = `${localDate(context.now)}T20:00:00+08:00`;
  return evening > context.at ? evening : shiftIso(context.at, hours(2));
}

/** What the household's record says differently: the clerk looks again, and may go on. */
export function recordWarnings(
  slip: SlipValues,
  unit: string | undefined,
  context: Context,
): readonly Refusal[] {
  const household = unit === undefined ? undefined : context.state<HouseholdState>(unitSubject(unit));
  const owners = household?.persons.filter((one) => one.relation === 'owner') ?? [];
  if (unit === undefined || owners.length === 0) return [];
  const values = { unit: formatUnit(unit) };
  const warnings: Refusal[] = [];
  if (slip.borrowerKind === 'owner' && !owners.some((one) => one.name === slip.borrower)) {
    warnings.push({ code: 'keys.not-the-owner', field: 'borrower', values, overridable: true });
  }
  const phones = owners.flatMap((one) => [one.phone, one.otherPhone]).filter((one) => one !== undefined);
  if (slip.calledNumber && phones.length > 0 && !phones.includes(slip.calledNumber)) {
    warnings.push({ code: 'keys.number-unknown', field: 'calledNumber', values, overridable: true });
  }
  return warnings.filter((one) => !context.acknowledged.has(one.code));
}
