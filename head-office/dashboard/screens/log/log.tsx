import { Pagination } from 'antd';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count } from '../../../../renderer/kit/format.ts';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { Page } from '../../../../renderer/kit/page.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { LogPage } from '../../../../shared/office/api.ts';
import { isOfficeDesk } from '../../../../shared/sync/office-desk.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useUi } from '../../app/services.ts';
import { Link } from '../../parts/link.tsx';
import css from './log.module.css';
import { LogEntries } from './log-entries.tsx';

interface LogProps {
  readonly site: string;
  readonly desk: string;
  /** The last one when left out. */
  readonly page: number | undefined;
}

/** The book of a desk as the head office has it, page by page, checked anew each time. */
export function Log({ site, desk, page }: LogProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const detail = useAsk('site', { site });
  const log = useAsk('log', { site, desk, ...(page !== undefined && { page }) });
  const siteName = detail.data?.name ?? site;
  return (
    <Page
      title={isOfficeDesk(desk) ? t('log-office.title-own') : t('log-office.title', { desk })}
      note={
        <>
          <Link to={{ screen: 'site', site, tab: 'overview' }} className={css.back}>
            {siteName}
          </Link>
          {log.data && ` · ${t('log-office.total', { count: count(log.data.total) })}`}
        </>
      }
      actions={log.data && <Verified verified={log.data.verified} />}
    >
      <Loaded query={log}>
        {({ rows, pages, total }) => (
          <Card>
            {total === 0 ? (
              <EmptyState text={t('log-office.none')} hint={t('log-office.none-hint')} />
            ) : (
              <>
                <LogEntries rows={rows} />
                <Pagination
                  className={css.pages ?? ''}
                  size="small"
                  current={page ?? pages}
                  pageSize={1}
                  total={pages}
                  showSizeChanger={false}
                  showQuickJumper={pages > 10}
                  onChange={(next) => go({ screen: 'log', site, desk, page: next })}
                />
              </>
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

/** Whether numbers, chain, hashes and signatures of this page hold. */
function Verified({ verified: { ok, fault } }: Pick<LogPage, 'verified'>) {
  const t = useText();
  if (ok) {
    return (
      <output className={css.verdict} data-tone="green">
        {t('log-office.whole')}
      </output>
    );
  }
  const kind = fault && t.has(`log-office.fault-${fault.fault}`) ? fault.fault : 'other';
  return (
    <div role="alert" className={css.verdict} data-tone="seal">
      {t('log-office.broken', { posting: fault?.posting ?? '', why: t(`log-office.fault-${kind}`) })}
    </div>
  );
}
