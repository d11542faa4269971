import { isDamage, ViewsDamaged } from './views-damaged.ts';

/** Gives damage one name wherever it is met, and tells of it once for each file. */
export class DamageWatch {
  #isDamaged = false;
  onDamaged: ((damage: ViewsDamaged) => void) | undefined;

  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** Another file was put in the place of the damaged one. */
  fileIsNew(): void {
    this.#isDamaged = false;
  }

  /** @throws ViewsDamaged when the work meets damage */
  whole<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.met(error);
    }
  }

  /** @throws ViewsDamaged when the work meets damage */
  async wholeLater<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.met(error);
    }
  }

  /** What to throw instead of an error. */
  met(error: unknown): unknown {
    if (error instanceof ViewsDamaged || !isDamage(error)) return error;
    const damage = new ViewsDamaged(error);
    if (!this.#isDamaged) {
      console.error('The views are damaged and have to be rebuilt:', error);
      this.#isDamaged = true;
      this.onDamaged?.(damage);
    }
    return damage;
  }
}
