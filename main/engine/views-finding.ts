import type { VerifyReport } from '../../shared/bridge/answers.ts';
import { NoRoomForViews } from '../views/no-room.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';

/** What the check says of the views. */
export type ViewsFinding = Pick<VerifyReport, 'viewsDiffer' | 'viewsUnchecked'>;

/**
 * Waits for the comparison with the book. What ends it early is a finding, and not the book's: damaged views are being
 * rebuilt already, and for a comparison the disk needs room for the views once more.
 */
export async function viewsFinding(comparison: Promise<readonly string[]>): Promise<ViewsFinding> {
  try {
    return { viewsDiffer: await comparison };
  } catch (error) {
    if (error instanceof ViewsDamaged) return { viewsDiffer: ['views.db'] };
    if (error instanceof NoRoomForViews) return { viewsDiffer: [], viewsUnchecked: 'disk-full' };
    throw error;
  }
}
