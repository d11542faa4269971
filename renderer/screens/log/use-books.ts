import { isOfficeDesk, officeDesk } from '../../../shared/sync/office-desk.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useText } from '../../texts/use-text.ts';
import { booksOf } from './books-of.ts';

/** The books this desk keeps: its own, those of the site's other desks and the head office's. */
export function useBooks(shown: string): { readonly value: string; readonly label: string }[] {
  const t = useText();
  const sites = useQuery('rows', { kind: 'site', size: 1 }, { kinds: ['site'] });
  const status = useQuery('status', {}, { status: true });
  return booksOf(sites.data?.rows[0], shown, status.data?.office !== undefined).map(({ id, name }) => ({
    value: id,
    label: isOfficeDesk(id)
      ? [t('office.desk'), id === officeDesk ? '' : id].filter(Boolean).join(' ')
      : name.includes(id)
        ? name
        : `${t('log.desk', { desk: id })} ${name}`.trim(),
  }));
}
