import { expect, test } from 'vitest';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { Bridge, CallInput } from '../../shared/bridge/contract.ts';
import { carryOut } from './carry-out.ts';
import { createCommandDialogs } from './command-dialogs.ts';

/** A desk that answers as main would, and keeps what it was sent. */
function deskThat(answers: (act: CallInput<'do'>) => Answer) {
  const sent: CallInput<'do'>[] = [];
  const call = (async (_name: string, input: CallInput<'do'>) => {
    sent.push(input);
    return answers(input);
  }) as unknown as Bridge['call'];
  return { sent, bridge: { call } };
}

const act = { command: 'voidReceipt', input: { reason: '写错' }, request: 'one' };

test('given a command that needs a second person, when one gives a PIN, then it is sent again with the approver', async () => {
  const { bridge, sent } = deskThat(({ approver }) =>
    approver
      ? { ok: true, posting: 'A1-0000000001' }
      : { ok: false, refusals: [{ code: 'desk.approval-needed', values: { roles: 'supervisor manager' } }] },
  );
  const dialogs = createCommandDialogs();
  const done = carryOut(bridge, dialogs, act);
  await expect.poll(() => dialogs.getState().open?.dialog).toBe('approval');
  const open = dialogs.getState().open;
  if (open?.dialog !== 'approval') throw new Error('no approval was asked for');
  expect(open.roles).toEqual(['supervisor', 'manager']);
  open.answer({ staff: 'staff-2', pin: '4321' });

  expect(await done).toEqual({ ok: true, posting: 'A1-0000000001' });
  expect(sent.map((each) => each.request)).toEqual(['one', 'one']);
  expect(dialogs.getState().open).toBeUndefined();
});

test('given a wrong PIN of the approver, when main refuses, then the approver is asked again', async () => {
  const { bridge, sent } = deskThat(({ approver }) =>
    approver?.pin === '4321'
      ? { ok: true }
      : {
          ok: false,
          refusals: [
            approver ? { code: 'desk.approver-pin', field: 'approver' } : { code: 'desk.approval-needed' },
          ],
        },
  );
  const dialogs = createCommandDialogs();
  const done = carryOut(bridge, dialogs, act);
  for (const pin of ['0000', '4321']) {
    await expect.poll(() => dialogs.getState().open).toBeDefined();
    const open = dialogs.getState().open;
    if (open?.dialog === 'approval') open.answer({ staff: 'staff-2', pin });
  }
  expect(await done).toEqual({ ok: true });
  expect(sent).toHaveLength(3);
});

test('given warnings, when the clerk does not go on, then nothing more is sent', async () => {
  const { bridge, sent } = deskThat(() => ({
    ok: false,
    refusals: [{ code: 'households.phone-taken', overridable: true }],
  }));
  const dialogs = createCommandDialogs();
  const done = carryOut(bridge, dialogs, act);
  await expect.poll(() => dialogs.getState().open?.dialog).toBe('warnings');
  const open = dialogs.getState().open;
  if (open?.dialog === 'warnings') open.answer(false);

  expect(await done).toBeUndefined();
  expect(sent).toHaveLength(1);
});

test('given warnings, when the clerk goes on, then they are sent as acknowledged', async () => {
  const { bridge, sent } = deskThat(({ acknowledged }) =>
    acknowledged?.includes('households.phone-taken')
      ? { ok: true }
      : { ok: false, refusals: [{ code: 'households.phone-taken', overridable: true }] },
  );
  const dialogs = createCommandDialogs();
  const done = carryOut(bridge, dialogs, act);
  await expect.poll(() => dialogs.getState().open).toBeDefined();
  const open = dialogs.getState().open;
  if (open?.dialog === 'warnings') open.answer(true);

  expect(await done).toEqual({ ok: true });
  expect(sent[1]?.acknowledged).toEqual(['households.phone-taken']);
});

test('given a plain refusal, when main refuses, then the clerk is asked nothing', async () => {
  const answer = { ok: false, refusals: [{ code: 'error.required', field: 'payer' }] };
  const dialogs = createCommandDialogs();
  expect(await carryOut(deskThat(() => answer).bridge, dialogs, act)).toBe(answer);
  expect(dialogs.getState().open).toBeUndefined();
});
