import { changeSheetDocument } from '../../../shared/domain/change-sheet/document.ts';
import { department } from '../../../shared/domain/keys/choices.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { shortTime } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { useNow } from '../../kit/use-now.ts';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './households.module.css';

const shownSheets = 5;

/** The last sheets, to be read or printed again. */
export function IssuedSheets() {
  const t = useText();
  const now = useNow(60_000);
  const sheets = useQuery('rows', { kind: 'change-sheet', size: shownSheets }, { kinds: ['change-sheet'] });
  return (
    <>
      <h3 className={css.part}>{t('households.screen.sheets')}</h3>
      <Loaded query={sheets}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('households.screen.sheets-none')}</p>
          ) : (
            <ul className={css.changes}>
              {rows.map(({ id, at = '', data }) => (
                <li key={id} className={css.issued}>
                  <span>
                    {String(data.number ?? '')}
                    <small>
                      {[
                        shortTime(at, now),
                        t('households.screen.note', { count: Number(data.households ?? 0) }),
                        departmentsOf(data.departments)
                          .map((one) => t.label(department.label(one)))
                          .join(t('households.screen.comma')),
                      ].join(' · ')}
                    </small>
                  </span>
                  <PaperActions document={changeSheetDocument.name} subject={id} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function departmentsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
