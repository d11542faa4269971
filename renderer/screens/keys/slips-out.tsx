import { Button } from 'antd';
import { useState } from 'react';
import type { Page } from '../../../shared/bridge/answers.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { Query } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { useNow } from '../../kit/use-now.ts';
import { RowTable } from '../../lists/row-table.tsx';
import { useText } from '../../texts/use-text.ts';
import { DueTag } from './due-tag.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { borrowerColumn, keyColumn, numberColumn, reasonColumn, timeColumn } from './slip-columns.tsx';

interface SlipsOutProps {
  /** Open slips, what falls due first at the top. */
  readonly slips: Query<Page<Row>>;
  onOpen(subject: string): void;
}

/** Every key that is out now: overdue ones on top, in red. */
export function SlipsOut({ slips, onOpen }: SlipsOutProps) {
  const t = useText();
  const now = useNow();
  const [returning, setReturning] = useState<string>();
  return (
    <Loaded query={slips}>
      {({ rows }) => (
        <>
          <RowTable
            label={t('keys.screen.tab.out')}
            rows={rows}
            onOpen={({ id }) => onOpen(id)}
            columns={[
              {
                title: t('keys.screen.due'),
                width: 120,
                render: ({ due }) => due !== undefined && <DueTag due={due} />,
              },
              keyColumn(t),
              borrowerColumn(t),
              reasonColumn(t),
              timeColumn(t, now, 'keys.screen.issued', (row) => row.at),
              numberColumn(t),
              {
                title: t('keys.return'),
                untitled: true,
                width: 92,
                render: (row) => (
                  <Button
                    aria-label={`${t('keys.screen.give-back')} ${String(row.data.keyLabel ?? '')}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      setReturning(row.id);
                    }}
                  >
                    {t('keys.screen.give-back')}
                  </Button>
                ),
              },
            ]}
            empty={<EmptyState text={t('keys.screen.none-out')} hint={t('keys.screen.none-out-hint')} />}
          />
          {returning !== undefined && (
            <ReturnDialog subject={returning} onClose={() => setReturning(undefined)} />
          )}
        </>
      )}
    </Loaded>
  );
}
