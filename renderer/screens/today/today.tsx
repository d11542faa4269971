import { useQuery } from '../../bridge/use-query.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useText } from '../../texts/use-text.ts';
import { Differences } from './differences.tsx';
import { DrawerCard } from './drawer-card.tsx';
import { DueList } from './due-list.tsx';
import { dueRows, keysOut, pinnedRows } from './due-rows.ts';
import { Forks } from './forks.tsx';
import { KeysOut } from './keys-out.tsx';
import { Notices } from './notices.tsx';
import { OfficeStopped } from './office-stopped.tsx';
import { PinnedNotes } from './pinned-notes.tsx';
import { PreviousShift } from './previous-shift.tsx';
import { QuickButtons } from './quick-buttons.tsx';
import { RoomsToSettle } from './rooms-to-settle.tsx';
import { RosterHint } from './roster-hint.tsx';
import { ShiftNote } from './shift-note.tsx';
import { StartUp } from './start-up.tsx';
import css from './today.module.css';

/** The first screen: what is due, what is next, what was missed, and what is done most. */
export function Today() {
  const t = useText();
  const now = useNow();
  const open = useQuery(
    'openItems',
    {},
    { kinds: ['note', 'key-slip', 'print-job', 'household-conflict', 'household-came-back', 'conflict'] },
  );
  return (
    <Page title={t('today.title')} note={<ShiftNote now={now} />}>
      <StartUp />
      <OfficeStopped />
      <Forks />
      <Notices now={now} urgent />
      <RosterHint now={now} />
      <Loaded query={open}>
        {(rows) => (
          <>
            <PinnedNotes rows={pinnedRows(rows)} />
            <RoomsToSettle rows={rows} />
            <Differences rows={rows} />
            <Notices now={now} urgent={false} />
            <div className={css.columns}>
              <DueList rows={dueRows(rows, now)} now={now} />
              <div className={css.side}>
                <QuickButtons />
                <DrawerCard />
                <KeysOut rows={keysOut(rows)} now={now} />
              </div>
            </div>
          </>
        )}
      </Loaded>
      <PreviousShift />
    </Page>
  );
}
