import { Button, Modal } from 'antd';
import type { Row } from '../../../shared/domain/area.ts';
import { isOfficeDesk } from '../../../shared/sync/office-desk.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { shortTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { word } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import { type DifferentValue, valuesOf } from './different-values.ts';
import css from './office-news.module.css';

interface DifferenceDialogProps {
  readonly row: Row;
  onClose(): void;
}

/** Both values with who wrote them, when and where; a leader says which is right. */
export function DifferenceDialog({ row, onClose }: DifferenceDialogProps) {
  const t = useText();
  const command = useCommand();
  const { leads } = useRole();
  const values = valuesOf(row);
  const settle = async (choice: string) => {
    const { subject, path } = row.data;
    if (await command.run('settleDifference', { subject, path, choice })) onClose();
  };
  return (
    <Modal
      open
      title={[word(row, 'of'), t.words(word(row, 'label'))].filter(Boolean).join(' · ')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('window.close')}
        </Button>,
      ]}
    >
      <p>{t('today.difference-lead')}</p>
      {!leads && <p className={css.leader}>{t('today.difference-leader')}</p>}
      <RefusalLines refusals={command.refusals} />
      <ul className={css.values}>
        {values.map((value, place) => (
          <li key={value.id} className={css.value}>
            <div>
              <b>{value.text === '' ? t('lists.empty-value') : t.words(value.text)}</b>
              <small>
                <Writer value={value} />
                {place === values.length - 1 && ` · ${t('today.difference-now')}`}
              </small>
            </div>
            {leads && (
              <Button
                loading={command.busy}
                aria-label={`${t('today.difference-take')} ${value.text}`}
                onClick={() => settle(value.id)}
              >
                {t('today.difference-take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Writer({ value: { clerk, desk, at } }: { readonly value: DifferentValue }) {
  const t = useText();
  const nameOf = useStaffNames();
  if (desk === undefined || at === undefined) return t('today.difference-earlier');
  const who = nameOf(clerk ?? '');
  // Who writes as the head office is called so already.
  const where = !isOfficeDesk(desk) ? t('log.desk', { desk }) : who === '' ? t('office.desk') : '';
  return [who, where, shortTime(at, Date.now())].filter(Boolean).join(' · ');
}
