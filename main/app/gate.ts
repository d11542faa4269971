import type { z } from 'zod';
import { type CallName, type CallOutput, contract } from '../../shared/bridge/contract.ts';
import type { StaffMember } from '../../shared/domain/area.ts';
import { NoRoomForViews } from '../views/no-room.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';

export type CallResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly text: string };

/** One function for every call of the contract; input is already checked. */
export type Handlers = {
  readonly [N in CallName]: (
    input: z.output<(typeof contract)[N]['input']>,
  ) => Promise<CallOutput<N>> | CallOutput<N>;
};

/** The single door between the window and the desk: known name, permitted role, valid input, or a clear no. */
export class Gate {
  readonly #handlers: Handlers;
  readonly #operator: () => StaffMember | undefined;
  readonly #onBug: (name: string, error: unknown) => void;

  constructor(
    handlers: Handlers,
    operator: () => StaffMember | undefined,
    onBug: (name: string, error: unknown) => void,
  ) {
    this.#handlers = handlers;
    this.#operator = operator;
    this.#onBug = onBug;
  }

  async call(name: unknown, input: unknown): Promise<CallResult> {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      return { ok: false, code: 'bridge.unknown-call', text: 'There is no such call' };
    }
    const known = name as CallName;
    const { roles, input: schema } = contract[known];
    const operator = this.#operator();
    if (roles !== 'everyone' && !(operator && roles.includes(operator.role))) {
      return operator
        ? { ok: false, code: 'desk.not-your-role', text: '您的岗位不能做这项操作' }
        : { ok: false, code: 'desk.sign-on-first', text: '请先签到再操作' };
    }
    const parsed = (schema as z.ZodType).safeParse(input);
    if (!parsed.success) {
      const where = parsed.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('; ');
      return { ok: false, code: 'bridge.bad-input', text: where };
    }
    try {
      const handler = this.#handlers[known] as (input: unknown) => unknown;
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      if (error instanceof ViewsDamaged)
        return { ok: false, code: 'views.damaged', text: '画面数据有损坏，正在按台帐重新整理，请稍后再试' };
      if (error instanceof NoRoomForViews)
        return {
          ok: false,
          code: 'views.disk-full',
          text: '磁盘空间不够，画面数据没有整理出来，台帐没有受影响。请清理磁盘后再试',
        };
      this.#onBug(known, error);
      return {
        ok: false,
        code: 'bridge.failed',
        text: error instanceof Error ? error.message : String(error),
      };
    }
  }
}
