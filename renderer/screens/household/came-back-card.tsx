import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../kit/card.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { EraseDialog } from './erase-dialog.tsx';
import css from './household.module.css';

interface CameBackCardProps {
  readonly unit: string;
  /** `persons/<id>` of people who were erased here while another desk changed them. */
  readonly paths: readonly string[];
}

/** Somebody was erased, and another desk wrote about them without knowing: a leader erases that too. */
export function CameBackCard({ unit, paths }: CameBackCardProps) {
  const t = useText();
  const { leads } = useRole();
  const [erasing, setErasing] = useState<string>();
  if (paths.length === 0) return null;
  const nameOf = (id: string) => t('household.came-back-person', { id });
  return (
    <Card tone="amber" title={t('privacy.came-back')}>
      <ul className={css.lines}>
        {paths.map((path) => {
          const id = path.slice(path.indexOf('/') + 1);
          return (
            <li key={path} className={css.conflict}>
              <span>{nameOf(id)}</span>
              {leads && (
                <Button size="small" onClick={() => setErasing(id)}>
                  {t('household.erase')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {erasing !== undefined && (
        <EraseDialog
          unit={unit}
          person={{ id: erasing, name: nameOf(erasing) }}
          onClose={() => setErasing(undefined)}
        />
      )}
    </Card>
  );
}
