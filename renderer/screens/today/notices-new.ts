import type { Row } from '../../../shared/domain/area.ts';
import { word } from '../../lists/row-words.ts';

/**
 * Notices of the head office that hold today and nobody at this desk has read: the urgent ones first, then the newest.
 * @param today calendar date of the site
 */
export function newNotices(rows: readonly Row[], desk: string, today: string): readonly Row[] {
  return rows
    .filter((row) => row.status === 'current' && !readAt(row, desk))
    .filter((row) => word(row, 'from') <= today && (word(row, 'until') === '' || word(row, 'until') >= today))
    .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || (b.at ?? '').localeCompare(a.at ?? ''));
}

export function isUrgent(row: Pick<Row, 'data'>): boolean {
  return row.data.urgent === true;
}

/** Each desk reads for itself. */
export function readAt({ data: { readBy } }: Pick<Row, 'data'>, desk: string): boolean {
  return Array.isArray(readBy) && readBy.includes(desk);
}
