import type { Engine } from '../../main/engine/engine.ts';
import type { Answer, OfficeStatus } from '../../shared/bridge/contract.ts';

export interface JoinOptions {
  readonly data: string;
  readonly address: string;
  readonly code: string;
  readonly desk: string;
  readonly passphrase: string;
  readonly clock: () => number;
}

export function join(options: JoinOptions): Promise<{ engine: Engine } | { code: string }> {
  return Promise.reject(new Error(`${options.desk} cannot join yet`));
}

/** A desk's line to the head office. */
export class DeskLine {
  readonly #engine: Engine;
  readonly #data: string;

  constructor(engine: Engine, data: string) {
    this.#engine = engine;
    this.#data = data;
  }

  enrol(address: string, code: string): Promise<Answer> {
    return Promise.reject(new Error(`${this.#engine.journal.desk} ${this.#data} ${address} ${code}`));
  }

  turn(to: 'on' | 'off'): Promise<null> {
    return Promise.reject(new Error(to));
  }

  once(): Promise<{ readonly ok: boolean; readonly code?: string }> {
    return Promise.resolve({ ok: false });
  }

  status(): OfficeStatus | undefined {
    return undefined;
  }
}
