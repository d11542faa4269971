import type { RosterState as State } from '../../../shared/domain/roster/state.ts';
import type { Tone } from '../../kit/card.tsx';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';

const tones: Readonly<Record<State['status'], Tone>> = {
  draft: 'blue',
  submitted: 'amber',
  reviewed: 'green',
  returned: 'seal',
};

/** Where the month stands and who brought it there. */
export function RosterState({
  roster,
  unsaved,
}: {
  readonly roster: State | undefined;
  readonly unsaved: number;
}) {
  const t = useText();
  const name = useStaffNames();
  const { status, submitted, review } = roster ?? {};
  const at = (time: string) => shortTime(time, Date.now());
  const who =
    status === 'submitted' && submitted
      ? `${name(submitted.by)} ${at(submitted.at)}`
      : (status === 'reviewed' || status === 'returned') && review
        ? `${review.name} ${at(review.at)}`
        : '';
  return (
    <>
      <Tag tone={status ? tones[status] : 'plain'}>{t(`roster.status-${status ?? 'none'}`)}</Tag> {who}{' '}
      {unsaved > 0 && <Tag tone="amber">{t('roster.screen.unsaved', { count: unsaved })}</Tag>}
    </>
  );
}
