import { Card } from '../../../../renderer/kit/card.tsx';
import { Page } from '../../../../renderer/kit/page.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account } from '../../../../shared/office/api.ts';
import { AccountList } from './account-list.tsx';
import css from './accounts.module.css';
import { NewCodes } from './new-codes.tsx';

interface AccountsProps {
  readonly account: Account;
  onChanged(): void;
}

/** One's own account; for administrators everybody's. */
export function Accounts({ account, onChanged }: AccountsProps) {
  const t = useText();
  const admin = account.role === 'admin';
  return (
    <Page title={t('accounts.title')} note={t('accounts.note')}>
      <div className={admin ? css.parts : undefined}>
        {admin && <AccountList account={account} />}
        <Card title={t('accounts.own')} note={`${account.name} · ${t(`accounts.role-${account.role}`)}`}>
          <NewCodes account={account} onChanged={onChanged} />
        </Card>
      </div>
    </Page>
  );
}
