import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Refusal } from '../../shared/domain/area.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { Journal, PostingDraft } from '../journal/journal.ts';
import { type ErasureParts, tryErasures } from './erasures.ts';
import type { Changed, DeskViews } from './views-port.ts';
import { writeRefusal } from './write-refusal.ts';

/** A piece of work between two turns of the event loop: how long clicks and key strokes waited for it. */
export interface Stretch {
  readonly what: 'write' | 'fold';
  readonly millis: number;
}

interface TogetherParts extends ErasureParts {
  readonly journal: Journal;
  readonly views: DeskViews;
  readonly onChanged?: (changed: Changed, posting: Posting) => void;
}

/**
 * Writes postings in one transaction and folds them one by one. What a crash leaves unfolded is folded at the next
 * start, as after a single command.
 * @param before the event loop when the deciding began, which is part of the first stretch
 */
export async function writeTogether(
  parts: TogetherParts,
  drafts: readonly PostingDraft[],
  before: EventLoopUtilization,
  watch?: (stretch: Stretch) => void,
): Promise<Refusal | undefined> {
  if (drafts.length === 0) return undefined;
  const { journal, views, onChanged } = parts;
  let postings: readonly Posting[];
  try {
    postings = await journal.appendMany(drafts);
  } catch (error) {
    return writeRefusal(error);
  }
  // The disk is waited for, but nothing else waits for it: only what kept the event loop from turning counts.
  watch?.({ what: 'write', millis: performance.eventLoopUtilization(before).active });
  for (const posting of postings) {
    await nextTurn();
    const from = performance.now();
    onChanged?.(views.apply(posting), posting);
    watch?.({ what: 'fold', millis: performance.now() - from });
  }
  await tryErasures(parts);
  return undefined;
}
