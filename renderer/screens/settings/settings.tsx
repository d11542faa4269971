import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import { leaderRoles } from '../../../shared/domain/area.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { About } from './about.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { OfficeSettings } from './office-settings.tsx';
import { PostSettings } from './post-settings.tsx';
import { PrinterSettings } from './printer-settings.tsx';
import css from './settings.module.css';
import { SiteSettings } from './site-settings.tsx';
import { StaffSettings } from './staff-settings.tsx';

export interface SectionProps {
  readonly status: DeskStatus;
  /** Others may look, not change. */
  readonly leader: boolean;
}

const sections: Readonly<Record<string, (props: SectionProps) => ReactNode>> = {
  site: (props) => <SiteSettings {...props} />,
  printers: (props) => <PrinterSettings {...props} />,
  staff: (props) => <StaffSettings {...props} />,
  post: (props) => <PostSettings {...props} />,
  office: (props) => <OfficeSettings {...props} />,
  backup: (props) => <BackupSettings {...props} />,
  look: () => <LookSettings />,
  about: (props) => <About {...props} />,
};

/** Nothing there is kept for leaders only, or it says so itself. */
const open: readonly string[] = ['office', 'look', 'about'];

export function Settings({ section = 'site' }: { readonly section?: string | undefined }) {
  const t = useText();
  const status = useQuery('status', {}, { status: true });
  return (
    <Page title={t('settings.title')} note={t('settings.why-entry')}>
      <Loaded query={status}>
        {(desk) => {
          const leader = desk.operator !== undefined && leaderRoles.includes(desk.operator.role);
          return (
            <Tabs
              className={css.tabs ?? ''}
              tabPlacement="start"
              defaultActiveKey={section}
              destroyOnHidden
              items={Object.entries(sections).map(([key, show]) => ({
                key,
                label: t(`settings.${key}`),
                children: (
                  <div className={css.section}>
                    {!leader && !open.includes(key) && (
                      <p className={css.only}>{t('settings.leaders-only')}</p>
                    )}
                    {show({ status: desk, leader })}
                  </div>
                ),
              }))}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
