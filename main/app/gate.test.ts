import { describe, expect, test, vi } from 'vitest';
import { contract } from '../../shared/bridge/contract.ts';
import type { Role, StaffMember } from '../../shared/domain/area.ts';
import { NoRoomForViews } from '../views/no-room.ts';
import { Gate, type Handlers } from './gate.ts';

function gateFor(
  role: Role | undefined,
  handlers: Partial<Record<keyof Handlers, (input: never) => unknown>> = {},
) {
  const operator: StaffMember | undefined = role && { id: 'x', name: '王琳', role };
  const onBug = vi.fn();
  return { gate: new Gate(handlers as Handlers, () => operator, onBug), onBug };
}

describe('the gate between window and desk', () => {
  test.each(['nothing', '__proto__', 'toString', 42, undefined, null, {}])(
    'knows no call %s',
    async (name) => {
      expect(await gateFor('manager').gate.call(name, {})).toMatchObject({
        ok: false,
        code: 'bridge.unknown-call',
      });
    },
  );

  test('before sign-on only what everyone may call goes through', async () => {
    const { gate } = gateFor(undefined, { lock: () => null });
    expect(await gate.call('search', { text: '陈' })).toMatchObject({
      ok: false,
      code: 'desk.sign-on-first',
    });
    expect(await gate.call('lock', {})).toEqual({ ok: true, value: null });
  });

  test('a role that is not listed is refused, whatever it sends', async () => {
    for (const [name, { roles }] of Object.entries(contract)) {
      if (roles === 'everyone' || roles.includes('security')) continue;
      expect(await gateFor('security').gate.call(name, {})).toMatchObject({
        ok: false,
        code: 'desk.not-your-role',
      });
    }
  });

  test.each([
    ['rows', { kind: 'receipt', size: 100_000 }],
    ['rows', { kind: 'receipt', sql: '1=1' }],
    ['search', { text: 1 }],
    ['log', { page: -1 }],
    ['do', null],
  ])('refuses bad input of %s with its place', async (name, input) => {
    const { gate } = gateFor('manager', { rows: () => 1, search: () => 1, log: () => 1, do: () => 1 });
    expect(await gate.call(name, input)).toMatchObject({ ok: false, code: 'bridge.bad-input' });
  });

  test('an exception is a bug: it is told to the log and answered, not thrown at the window', async () => {
    const { gate, onBug } = gateFor('clerk', {
      openItems: () => {
        throw new Error('broken');
      },
    });
    expect(await gate.call('openItems', {})).toEqual({ ok: false, code: 'bridge.failed', text: 'broken' });
    expect(onBug).toHaveBeenCalledOnce();
  });

  test('given a disk that has no room to build the views, then that is told, and it is no bug', async () => {
    const { gate, onBug } = gateFor('clerk', {
      unlock: () => {
        throw new NoRoomForViews(new Error('database or disk is full'));
      },
    });
    expect(await gate.call('unlock', { passphrase: '翠湖苑的口令' })).toMatchObject({
      ok: false,
      code: 'views.disk-full',
      text: expect.stringContaining('台帐没有受影响'),
    });
    expect(onBug).not.toHaveBeenCalled();
  });
});
