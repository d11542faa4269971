import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Link } from '../../parts/link.tsx';
import { type RecordKind, recordKinds } from '../../records/record-kind.ts';
import { RecordList } from '../../records/record-list.tsx';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';

/** What the company sent to this site, each kind with the way to its editor. */
export function SiteRecords({ detail }: SheetProps) {
  const t = useText();
  return (
    <div className={css.stack}>
      {detail.officeBooks.map((desk, at) => (
        <p key={desk}>
          <Link to={{ screen: 'log', site: detail.site, desk }}>
            {at === 0 ? t('site-page.office-log') : t('site-page.office-log-before', { desk })}
          </Link>
        </p>
      ))}
      <div className={css.pair}>
        {recordKinds.map((kind) => (
          <One key={kind} kind={kind} detail={detail} />
        ))}
      </div>
    </div>
  );
}

const size = 6;

function One({ kind, detail: { site, name } }: Pick<SheetProps, 'detail'> & { readonly kind: RecordKind }) {
  const t = useText();
  const [page, setPage] = useState(0);
  const rows = useAsk('rows', { site, kind, page, size });
  return (
    <Card
      title={t(`records.${kind}`)}
      note={<Link to={{ screen: 'records', kind, site }}>{t('site-page.to-editor')}</Link>}
    >
      <Loaded query={rows}>
        {({ rows: shown, total }) => (
          <RecordList
            kind={kind}
            site={{ site, name }}
            rows={shown}
            paging={{ page, size, total, onPage: setPage }}
          />
        )}
      </Loaded>
    </Card>
  );
}
