import type { Row } from '../../../shared/domain/area.ts';
import { isNewNotice } from '../../../shared/domain/office/new-notice.ts';

/**
 * Notices of the head office that hold today and nobody at this desk has read: the urgent ones first, then the newest.
 * @param today calendar date of the site
 */
export function newNotices(rows: readonly Row[], desk: string, today: string): readonly Row[] {
  return rows
    .filter((row) => isNewNotice(row, desk, today))
    .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || (b.at ?? '').localeCompare(a.at ?? ''));
}

export function isUrgent(row: Pick<Row, 'data'>): boolean {
  return row.data.urgent === true;
}
