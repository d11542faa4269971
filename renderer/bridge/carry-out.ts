import type { Answer } from '../../shared/bridge/answers.ts';
import type { Bridge, CallInput } from '../../shared/bridge/contract.ts';
import type { Refusal } from '../../shared/domain/area.ts';
import { askApprover, askGoOn, type CommandDialogStore } from './command-dialogs.ts';

type Act = CallInput<'do'>;

/**
 * Sends one act until main takes it, refuses it for good, or the clerk gives up (undefined). Its request id stays the
 * same throughout, so that it can never be written twice.
 */
export async function carryOut(
  bridge: Pick<Bridge, 'call'>,
  dialogs: CommandDialogStore,
  act: Act,
): Promise<Answer | undefined> {
  const answer = await bridge.call('do', act);
  const refusals = answer.refusals ?? [];
  if (answer.ok || refusals.length === 0) return answer;

  const approval = refusals.find(wantsApprover);
  if (approval) {
    const approver = await askApprover(dialogs, approval, rolesOf(approval));
    return approver && carryOut(bridge, dialogs, { ...act, approver });
  }
  if (refusals.every((refusal) => refusal.overridable)) {
    if (!(await askGoOn(dialogs, refusals))) return undefined;
    const acknowledged = [...(act.acknowledged ?? []), ...refusals.map((refusal) => refusal.code)];
    return carryOut(bridge, dialogs, { ...act, acknowledged });
  }
  return answer;
}

function wantsApprover(refusal: Refusal): boolean {
  return refusal.code === 'desk.approval-needed' || refusal.field === 'approver';
}

function rolesOf(refusal: Refusal): readonly string[] {
  return String(refusal.values?.roles ?? '')
    .split(' ')
    .filter((role) => role !== '');
}
