import type { Row } from '../area.ts';

/** Whether a notice of the head office holds on that day and nobody at this desk has read it. */
export function isNewNotice(
  { status, data }: Pick<Row, 'status' | 'data'>,
  desk: string,
  today: string,
): boolean {
  const day = (key: string) => (typeof data[key] === 'string' ? data[key] : '');
  const holds = day('from') <= today && (day('until') === '' || day('until') >= today);
  return status === 'current' && holds && !readAt({ data }, desk);
}

/** Each desk reads for itself. */
function readAt({ data: { readBy } }: Pick<Row, 'data'>, desk: string): boolean {
  return Array.isArray(readBy) && readBy.includes(desk);
}
