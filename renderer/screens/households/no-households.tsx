import { Button, Space } from 'antd';
import { useUi } from '../../app/services.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';

/** The register is empty: where the households come from. */
export function NoHouseholds({ onNew }: { readonly onNew: () => void }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk, leads } = useRole();
  return (
    <EmptyState
      text={t('households.screen.none')}
      hint={atDesk && t(leads ? 'households.screen.none-leader' : 'households.screen.none-clerk')}
      action={
        atDesk && (
          <Space>
            {leads && (
              <Button type="primary" onClick={() => go({ screen: 'import' })}>
                {t('households.screen.import')}
              </Button>
            )}
            <Button onClick={onNew}>{t('households.screen.new')}</Button>
          </Space>
        )
      }
    />
  );
}
