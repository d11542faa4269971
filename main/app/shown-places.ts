import { z } from 'zod';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { StaffMember } from '../../shared/domain/area.ts';

/** As long as the window shows a revealed value. */
const shownMillis = 60_000;

const place = z.object({ subject: z.string(), path: z.string() });

/**
 * Which masked places were revealed to whom a moment ago. The reveal itself stands in the book; a picture is too large
 * for its answer and is fetched after it.
 */
export class ShownPlaces {
  readonly #clock: () => number;
  readonly #until = new Map<string, number>();

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** A reveal that was carried out. Its repetition by the same request shows nothing, so it counts for nothing. */
  note(input: unknown, answer: Answer, operator: StaffMember | undefined): void {
    const revealed = place.safeParse(input);
    if (!answer.ok || answer.answer?.value === undefined || !revealed.success || !operator) return;
    const now = this.#clock();
    for (const [key, until] of this.#until) if (until <= now) this.#until.delete(key);
    this.#until.set(keyOf(operator, revealed.data), now + shownMillis);
  }

  isShown(operator: StaffMember, at: { readonly subject: string; readonly path: string }): boolean {
    return (this.#until.get(keyOf(operator, at)) ?? 0) > this.#clock();
  }
}

function keyOf(operator: StaffMember, { subject, path }: { subject: string; path: string }): string {
  return JSON.stringify([operator.id, subject, path]);
}
