import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account } from '../../../../shared/office/api.ts';
import { AskFirst } from '../../parts/ask-first.tsx';
import { PrintedCodes } from '../../parts/printed-codes.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAct } from '../../parts/use-act.ts';

interface NewCodesProps {
  readonly account: Account;
  onChanged(): void;
}

/** How many printed codes are left, and new ones in their place. */
export function NewCodes({ account, onChanged }: NewCodesProps) {
  const t = useText();
  const act = useAct('newCodes');
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = async () => {
    const answer = await act.run({});
    if (!answer) return false;
    setCodes(answer.printedCodes);
    onChanged();
    return true;
  };
  return (
    <>
      <p>{t('accounts.codes-left', { count: account.codesLeft })}</p>
      {codes && <PrintedCodes codes={codes} />}
      <AskFirst
        label={t('accounts.new-codes')}
        title={t('accounts.new-codes-title')}
        busy={act.busy}
        onYes={renew}
      >
        <p>{t('accounts.new-codes-what')}</p>
        <Refused why={act.refused} />
      </AskFirst>
    </>
  );
}
