import { useMemo } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { borrowerKind } from '../../../shared/domain/keys/choices.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { dueTone, span } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { type Text, useText } from '../../texts/use-text.ts';
import css from './household.module.css';

/** What is still to be done for the room; conflicts have their own place at the top. */
export function OpenCard({ unit }: { readonly unit: string }) {
  const t = useText();
  const now = useNow();
  const go = useUi((ui) => ui.go);
  const items = useQuery('openItems', {}, { kinds: ['key-slip', 'note'] });
  const here = useMemo(
    () => (items.data ?? []).filter((row) => row.unit === unit && row.kind !== 'household-conflict'),
    [items.data, unit],
  );
  return (
    <Card title={t('household.open')} note={here.length || undefined}>
      {here.length === 0 && <p className={css.quiet}>{t('household.no-open')}</p>}
      <ul className={css.lines}>
        {here.map((row) => (
          <li key={`${row.kind} ${row.id}`} className={css.key}>
            {row.kind === 'key-slip' ? (
              <button
                type="button"
                className={css.link}
                onClick={() => go({ screen: 'keys', subject: row.id })}
              >
                {wordsOf(row, t)}
              </button>
            ) : (
              <span>{wordsOf(row, t)}</span>
            )}
            {row.due !== undefined && <Due due={row.due} now={now} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function wordsOf({ kind, data }: Row, t: Text): string {
  if (kind !== 'key-slip') return String(data.text ?? t(`kind.${kind}`));
  const who = `${t.label(borrowerKind.label(String(data.borrowerKind)))} ${String(data.borrower ?? '')}`;
  return t('household.slip', { label: String(data.keyLabel ?? ''), count: Number(data.count ?? 0), who });
}

function Due({ due, now }: { readonly due: string; readonly now: number }) {
  const t = useText();
  const left = Date.parse(due) - now;
  const { unit, count } = span(left);
  const time = t(`span.${unit}`, { count });
  return (
    <Tag tone={dueTone(due, now)}>{t(left < 0 ? 'household.overdue' : 'household.due-in', { time })}</Tag>
  );
}
