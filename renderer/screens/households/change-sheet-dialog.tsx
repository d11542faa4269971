import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { usualDepartments } from '../../../shared/domain/change-sheet/state.ts';
import { department } from '../../../shared/domain/keys/choices.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { count, shortTime } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './households.module.css';
import { IssuedSheets } from './issued-sheets.tsx';

/** As many as anybody reads through before sending; the sheet itself holds them all. */
const shownHouseholds = 50;

/** What goes on the next 房产异动表, to whom it goes, and the sheets that went out before [RES 5.1.1]. */
export function ChangeSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const now = useNow(60_000);
  const command = useCommand();
  const { atDesk } = useRole();
  const [departments, setDepartments] = useState<readonly string[]>(usualDepartments);
  const waiting = useQuery(
    'rows',
    { kind: 'household-unsent', order: 'unit', size: shownHouseholds },
    { kinds: ['household-unsent'] },
  );
  const total = waiting.data?.total ?? 0;
  const issue = () => command.run('issueChangeSheet', { departments });
  return (
    <Modal
      open
      centered
      width={760}
      title={t('change-sheet.title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('window.close')}
        </Button>,
        atDesk && (
          <Button
            key="issue"
            type="primary"
            disabled={total === 0 || departments.length === 0}
            loading={command.busy}
            onClick={issue}
          >
            {t('households.screen.sheet-issue')}
          </Button>
        ),
      ]}
    >
      <h3 className={css.part}>{t('households.screen.sheet-next', { count: count(total) })}</h3>
      <Loaded query={waiting}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('households.screen.sheet-none')}</p>
          ) : (
            <ul className={css.changes}>
              {rows.map(({ id, at = '', data }) => (
                <li key={id}>
                  <strong className={css.room}>{id}</strong>
                  <span>
                    {String(data.changes ?? '')}
                    <small>{String(data.names ?? '')}</small>
                  </span>
                  <time dateTime={at}>{shortTime(at, now)}</time>
                </li>
              ))}
              {total > rows.length && (
                <li>{t('households.screen.sheet-more', { count: count(total - rows.length) })}</li>
              )}
            </ul>
          )
        }
      </Loaded>
      {atDesk && (
        <fieldset className={css.departments}>
          <legend>{t('households.screen.sheet-to')}</legend>
          <Checkbox.Group
            value={[...departments]}
            onChange={(chosen) => setDepartments(chosen.map(String))}
            options={department.options
              .filter(({ value }) => value !== 'service' && value !== 'other')
              .map(({ value, label }) => ({ value: String(value), label: t.label(label) }))}
          />
        </fieldset>
      )}
      <RefusalLines refusals={command.refusals} />
      <IssuedSheets />
    </Modal>
  );
}
