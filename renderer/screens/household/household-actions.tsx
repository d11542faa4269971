import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Kbd } from '../../kit/kbd.tsx';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';

interface HouseholdActionsProps {
  readonly unit: string;
  readonly subject: string;
}

/** What is done most for a room. The function keys do the same: while the room is shown they start with it. */
export function HouseholdActions({ unit, subject }: HouseholdActionsProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const setPrefill = useUi((ui) => ui.setPrefill);
  const { atDesk } = useRole();
  const [printing, setPrinting] = useState(false);
  const keys = useQuery('rows', { kind: 'key', unit, status: 'active', order: 'oldest' }, { kinds: ['key'] });
  const key = keys.data?.rows[0]?.id;
  useEffect(() => {
    setPrefill({ unit, ...(key === undefined ? {} : { key }) });
    return () => setPrefill({});
  }, [setPrefill, unit, key]);
  return (
    <>
      <Button onClick={() => setPrinting(true)}>{t('household.print')}</Button>
      {atDesk && (
        <>
          <Button
            onClick={() =>
              go({ screen: 'form', form: 'key-slip', ...(key === undefined ? {} : { prefill: { key } }) })
            }
          >
            {t('household.lend')}
            <Kbd>F3</Kbd>
          </Button>
          <Button onClick={() => go({ screen: 'form', form: 'receipt', prefill: { unit } })}>
            {t('household.charge')}
            <Kbd>F4</Kbd>
          </Button>
          <Button type="primary" onClick={() => go({ screen: 'form', form: 'household', subject })}>
            {t('household.change')}
          </Button>
        </>
      )}
      {printing && <PrintPreview document="household" subject={subject} onClose={() => setPrinting(false)} />}
    </>
  );
}
