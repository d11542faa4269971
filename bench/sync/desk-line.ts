import type { Engine } from '../../main/engine/engine.ts';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import { noKeyStore, type OpenKeys } from '../../main/keys/key-file.ts';
import { joinSite } from '../../main/sync/join-site.ts';
import { OfficeLine } from '../../main/sync/office-line.ts';
import type { SyncOutcome } from '../../main/sync/sync.ts';
import type { OfficeStatus } from '../../shared/bridge/answers.ts';

/** People wait minutes for a line to come back; a trial of a thousand days cannot. */
const backoff = { first: 100, longest: 1_000 };

export interface JoinOptions {
  readonly data: string;
  readonly address: string;
  readonly code: string;
  readonly desk: string;
  readonly passphrase: string;
  readonly clock: () => number;
}

export async function join(
  options: JoinOptions,
): Promise<{ readonly engine: Engine } | { readonly code: string }> {
  const joined = await joinSite({
    ...options,
    deskName: `${options.desk} 台`,
    keyStore: noKeyStore,
    own: createDeskKeys(),
  });
  return 'refused' in joined ? { code: joined.refused } : joined;
}

/** A desk's line to the head office, which can be switched off and on. */
export class DeskLine {
  readonly #engine: Engine;
  readonly #onMoved: (keys: OpenKeys) => void;
  #line: OfficeLine;

  constructor(engine: Engine, onMoved: (keys: OpenKeys) => void) {
    this.#engine = engine;
    this.#onMoved = onMoved;
    this.#line = this.#make();
  }

  enrol(address: string, code: string) {
    return this.#line.enrol(address, code);
  }

  async turn(to: 'on' | 'off'): Promise<null> {
    if (to === 'on') await this.#line.start();
    else {
      await this.#line.stop();
      this.#line = this.#make();
    }
    return null;
  }

  now(): Promise<SyncOutcome> {
    return this.#line.now();
  }

  status(): OfficeStatus | undefined {
    return this.#line.status();
  }

  #make(): OfficeLine {
    return new OfficeLine(this.#engine, { backoff, onMoved: this.#onMoved });
  }
}
