import { Button } from 'antd';
import type { Row } from '../../../shared/domain/area.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';

/** A paper nobody is sure of: only somebody who looks at the printer can say. It never prints twice unasked. */
export function SettleJob({ row }: { readonly row: Pick<Row, 'id' | 'status'> }) {
  const t = useText();
  const command = useCommand();
  const settle = (outcome: 'printed' | 'again' | 'dropped') =>
    command.run('settleJob', { job: row.id, outcome });
  return (
    <>
      {row.status === 'failed' ? (
        <Button size="small" disabled={command.busy} onClick={() => settle('dropped')}>
          {t('printing.drop')}
        </Button>
      ) : (
        <Button size="small" disabled={command.busy} onClick={() => settle('printed')}>
          {t('printing.printed')}
        </Button>
      )}
      <Button size="small" disabled={command.busy} onClick={() => settle('again')}>
        {t('printing.again')}
      </Button>
      <RefusalLines refusals={command.refusals} />
    </>
  );
}
