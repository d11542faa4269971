import { AutoComplete, Button, Input } from 'antd';
import type { OpenItem } from '../../../shared/domain/handover/open-items.ts';
import { useUi } from '../../app/services.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useText } from '../../texts/use-text.ts';
import { dueWords } from '../today/due-words.ts';
import css from './handover.module.css';

interface OpenItemRowProps {
  readonly item: OpenItem;
  /** Names offered for who takes it. */
  readonly receivers: readonly string[];
  readonly line: string;
  readonly receiver: string;
  readonly relieved: boolean;
  readonly autoFocus: boolean;
  onLine(line: string): void;
  onReceiver(receiver: string): void;
  onRelief(relieved: boolean): void;
  onNote(note: string): void;
}

export function OpenItemRow({ item, ...row }: OpenItemRowProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const now = useNow();
  const when = item.due === undefined ? undefined : dueWords(item.due, now);
  const followed = row.line.trim() !== '' || row.receiver.trim() !== '';
  const blocked = item.blocks && !row.relieved;
  const workOn = () => {
    if (item.kind === 'note') row.onNote(item.id);
    else go(item.kind === 'key-slip' ? { screen: 'keys', subject: item.id } : { screen: 'today' });
  };
  return (
    <li className={css.item} data-blocked={blocked}>
      <div>
        {blocked ? (
          <Tag tone="seal">{t('handover.blocks')}</Tag>
        ) : (
          <Tag tone={followed ? 'green' : 'amber'}>
            {t(followed ? 'handover.written' : 'handover.unwritten')}
          </Tag>
        )}
      </div>
      <div className={css.about}>
        <b>{item.title}</b> {when && <small data-tone={when.tone}>{t(when.key, when.values)}</small>}{' '}
        {item.last && <p>{item.last}</p>}
        {!item.blocks && (
          <button type="button" className={css.look} onClick={workOn}>
            {t('handover.look')}
          </button>
        )}
        {blocked && <p data-tone="seal">{t(item.rule ?? 'handover.rule-important')}</p>}
        {item.blocks && row.relieved && <p data-tone="amber">{t('handover.relief-note')}</p>}
      </div>
      <div className={css.doing}>
        {item.blocks && (
          <div className={css.ways}>
            <Button type={blocked ? 'primary' : 'default'} size="small" onClick={workOn}>
              {t('handover.go-on')}
            </Button>
            <Button size="small" aria-pressed={row.relieved} onClick={() => row.onRelief(!row.relieved)}>
              {t(row.relieved ? 'handover.no-relief' : 'handover.relief')}
            </Button>
          </div>
        )}
        <div className={css.give}>
          <Input
            aria-label={`${item.title} ${t('handover.line')}`}
            autoFocus={row.autoFocus}
            maxLength={300}
            value={row.line}
            placeholder={t('handover.line-hint')}
            onChange={(event) => row.onLine(event.target.value)}
          />
          <AutoComplete
            aria-label={`${item.title} ${t('handover.receiver')}`}
            value={row.receiver}
            placeholder={t('handover.receiver-hint')}
            options={[...row.receivers, ...departments.map((word) => t(`handover.department.${word}`))]
              .filter((name) => name.includes(row.receiver))
              .map((value) => ({ value }))}
            onChange={(value) => row.onReceiver(value.slice(0, 30))}
          />
        </div>
      </div>
    </li>
  );
}

const departments = ['engineering', 'security', 'environment', 'finance'] as const;
