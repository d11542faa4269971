import { Button } from 'antd';
import { useState } from 'react';
import { type RosterState, rosterSubject } from '../../../shared/domain/roster/state.ts';
import type { CommandRunner } from '../../bridge/use-command.ts';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { changesOf, type Edits } from './edits.ts';
import { ChangeDialog, ReviewDialog } from './roster-dialogs.tsx';

interface RosterActionsProps {
  readonly month: string;
  readonly roster: RosterState | undefined;
  readonly edits: Edits;
  readonly operator: string;
  readonly editable: boolean;
  readonly command: CommandRunner;
  /** What was typed is saved or given up. */
  onDone(): Promise<void>;
}

/** What can be done with the month as it stands: save, submit, review, change with a reason, print. */
export function RosterActions(props: RosterActionsProps) {
  const { month, roster, edits, operator, editable, command, onDone } = props;
  const t = useText();
  const { atDesk } = useRole();
  const [dialog, setDialog] = useState<'review' | 'change'>();
  const changes = changesOf(edits);
  const status = roster?.status;

  const save = async (): Promise<boolean> => {
    if (changes.length === 0) return true;
    if (!(await command.run('planRoster', { month, changes }))) return false;
    await onDone();
    return true;
  };
  const submit = async () => {
    if (await save()) await command.run('submitRoster', { month });
  };
  const planning = editable && status !== 'reviewed';
  const begun = changes.length > 0 || roster !== undefined;
  return (
    <>
      {roster && <PaperActions document="duty-roster" subject={rosterSubject(month)} />}
      {changes.length > 0 && <Button onClick={() => void onDone()}>{t('roster.screen.give-up')}</Button>}
      {planning && (
        <>
          <Button disabled={changes.length === 0} loading={command.busy} onClick={() => void save()}>
            {t('roster.screen.save')}
          </Button>
          <Button type="primary" disabled={!begun} loading={command.busy} onClick={() => void submit()}>
            {t('roster.screen.submit')}
          </Button>
        </>
      )}
      {status === 'submitted' && atDesk && (
        <Button type="primary" onClick={() => setDialog('review')}>
          {t('roster.screen.review')}
        </Button>
      )}
      {editable && status === 'reviewed' && (
        <Button type="primary" disabled={changes.length === 0} onClick={() => setDialog('change')}>
          {t('roster.screen.change')}
        </Button>
      )}
      {dialog === 'review' && roster && (
        <ReviewDialog roster={roster} operator={operator} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'change' && (
        <ChangeDialog month={month} changes={changes} onClose={() => setDialog(undefined)} onDone={onDone} />
      )}
    </>
  );
}
