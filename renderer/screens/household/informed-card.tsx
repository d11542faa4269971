import { useState } from 'react';
import { changeSheetDocument } from '../../../shared/domain/change-sheet/document.ts';
import { changeSheetSubject } from '../../../shared/domain/change-sheet/state.ts';
import type { Informed } from '../../../shared/domain/households/state.ts';
import { department } from '../../../shared/domain/keys/choices.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';

const shownSheets = 3;

interface InformedCardProps {
  readonly unit: string;
  readonly informed: readonly Informed[];
}

/** [RES 5.1.1] Which departments were told of changes and when; what they have not been told yet. */
export function InformedCard({ unit, informed }: InformedCardProps) {
  const t = useText();
  const [shown, setShown] = useState<string>();
  const waiting = useQuery('rows', { kind: 'household-unsent', unit }, { kinds: ['household-unsent'] });
  const row = waiting.data?.rows[0];
  const last = informed.slice(-shownSheets).toReversed();
  return (
    <Card
      title={t('household.informed')}
      note={row && <Tag tone="amber">{t('household.not-told', { count: Number(row.data.count ?? 0) })}</Tag>}
    >
      {last.length === 0 && !row && <p className={css.quiet}>{t('household.never-informed')}</p>}
      {row && <p className={css.quiet}>{String(row.data.changes ?? '')}</p>}
      <ul className={css.lines}>
        {last.map(({ sheet, departments, at }) => (
          <li key={sheet} className={css.thing}>
            <button type="button" className={css.link} onClick={() => setShown(sheet)}>
              {departments.map((one) => t.label(department.label(one))).join(' · ')}
              <span className={css.quiet}> {at.slice(5, 10)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <PrintPreview
          document={changeSheetDocument.name}
          subject={changeSheetSubject(shown)}
          onClose={() => setShown(undefined)}
        />
      )}
    </Card>
  );
}
