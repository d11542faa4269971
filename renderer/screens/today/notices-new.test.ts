import { describe, expect, it } from 'vitest';
import type { Row } from '../../../shared/domain/area.ts';
import { newNotices } from './notices-new.ts';

const notice = (id: string, data: Record<string, unknown> = {}, more: Partial<Row> = {}): Row => ({
  kind: 'notice',
  id: `notice:${id}`,
  status: 'current',
  open: true,
  at: '2026-11-20T09:00:00+08:00',
  data: { title: id, text: '', from: '2026-11-20', until: '', urgent: false, readBy: [], ...data },
  ...more,
});
const shown = (...rows: Row[]) => newNotices(rows, 'A1', '2026-11-21').map(({ data }) => data.title);

describe('notices of the head office', () => {
  it('given several, when Today shows them, then urgent ones stand on top, then the newest', () => {
    const at = '2026-11-21T08:00:00+08:00';
    expect(shown(notice('old'), notice('new', {}, { at }), notice('urgent', { urgent: true }))).toEqual([
      'urgent',
      'new',
      'old',
    ]);
  });

  it('given one that was read, when it was at this desk, then it is gone; at another, then it stays', () => {
    expect(shown(notice('here', { readBy: ['A1', 'B2'] }), notice('there', { readBy: ['B2'] }))).toEqual([
      'there',
    ]);
  });

  it('given one withdrawn, over or still to come, when Today is shown, then it is not there', () => {
    expect(
      shown(
        notice('withdrawn', {}, { status: 'withdrawn' }),
        notice('over', { until: '2026-11-20' }),
        notice('later', { from: '2026-11-22' }),
        notice('last day', { until: '2026-11-21' }),
      ),
    ).toEqual(['last day']);
  });
});
