import type { OfficeStore, Tail } from '../store/office-store.ts';

const most = 20_000;

/**
 * Where each desk's chain ended when it was last seen, so that the usual push asks the database nothing before it
 * appends. It may be behind when another instance appended: the store says so.
 */
export class Tails {
  readonly #store: Pick<OfficeStore, 'tail'>;
  readonly #known = new Map<string, Tail>();

  constructor(store: Pick<OfficeStore, 'tail'>) {
    this.#store = store;
  }

  async of(site: string, desk: string): Promise<Tail> {
    return this.#known.get(`${site}/${desk}`) ?? this.read(site, desk);
  }

  async read(site: string, desk: string): Promise<Tail> {
    return this.note(site, desk, await this.#store.tail(site, desk));
  }

  note(site: string, desk: string, tail: Tail): Tail {
    const key = `${site}/${desk}`;
    this.#known.delete(key);
    this.#known.set(key, tail);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return tail;
  }

  forget(site: string, desk: string): void {
    this.#known.delete(`${site}/${desk}`);
  }
}
