import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { count } from '../../kit/format.ts';
import { useText } from '../../texts/use-text.ts';
import { ChangeSheetDialog } from './change-sheet-dialog.tsx';

/** [KEYHH 4.2.5] How many households the departments have not been told of, and the way to tell them. */
export function ChangeSheetButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const waiting = useQuery('rows', { kind: 'household-unsent', size: 1 }, { kinds: ['household-unsent'] });
  const total = waiting.data?.total ?? 0;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {total === 0
          ? t('change-sheet.title')
          : t('households.screen.sheet-waiting', { count: count(total) })}
      </Button>
      {open && <ChangeSheetDialog onClose={() => setOpen(false)} />}
    </>
  );
}
