import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account, SecondFactor } from '../../../../shared/office/api.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskFirst } from '../../parts/ask-first.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Refused } from '../../parts/refused.tsx';
import { SecondFactorSheet } from '../../parts/second-factor.tsx';
import { useAct } from '../../parts/use-act.ts';
import { When } from '../../parts/when.tsx';
import { AddAccount } from './add-account.tsx';

/** Who may sign on, as what, and when somebody last did. */
export function AccountList({ account: own }: { readonly account: Account }) {
  const t = useText();
  const accounts = useAsk('accounts', {});
  const remove = useAct('removeAccount');
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ name: string; secondFactor: SecondFactor }>();
  const removed = async (name: string) => {
    const answer = await remove.run({ name });
    if (answer) accounts.refetch();
    return answer !== undefined;
  };
  return (
    <Card
      title={t('accounts.all')}
      note={
        <Button size="small" type="primary" onClick={() => setAdding(true)}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Loaded query={accounts}>
        {(all) => (
          <DataTable
            label={t('accounts.all')}
            rows={all}
            keyOf={({ name }) => name}
            empty={null}
            columns={[
              { title: t('sign-on-office.name'), render: ({ name }) => name },
              { title: t('accounts.role'), render: ({ role }) => t(`accounts.role-${role}`) },
              {
                title: t('accounts.last'),
                render: ({ lastSignOn }) =>
                  lastSignOn === undefined ? t('accounts.never') : <When at={lastSignOn} />,
              },
              { title: t('accounts.codes'), align: 'right', render: ({ codesLeft }) => codesLeft },
              {
                title: t('lists.actions'),
                untitled: true,
                align: 'right',
                render: ({ name }) =>
                  name !== own.name && (
                    <AskFirst
                      label={t('accounts.remove')}
                      title={t('accounts.remove-title', { name })}
                      busy={remove.busy}
                      onYes={() => removed(name)}
                    >
                      <p>{t('accounts.remove-what')}</p>
                      <Refused why={remove.refused} />
                    </AskFirst>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {adding && (
        <AddAccount
          onClose={() => setAdding(false)}
          onAdded={(name, secondFactor) => {
            setAdding(false);
            setAdded({ name, secondFactor });
            accounts.refetch();
          }}
        />
      )}
      {added && (
        <Modal
          open
          width={760}
          closable={false}
          footer={null}
          title={t('accounts.added', { name: added.name })}
        >
          <SecondFactorSheet secondFactor={added.secondFactor} onDone={() => setAdded(undefined)} />
        </Modal>
      )}
    </Card>
  );
}
