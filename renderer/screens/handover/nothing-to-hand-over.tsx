import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { CloseShift } from './close-shift.tsx';

/** Somebody signed on without a shift: nothing to hand over, but a leader can end somebody else's. */
export function NothingToHandOver() {
  const t = useText();
  return (
    <Page title={t('handover.title')} actions={<CloseShift />}>
      <EmptyState text={t('handover.no-shift')} hint={t('handover.no-shift-hint')} />
    </Page>
  );
}
