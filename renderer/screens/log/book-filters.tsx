import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useRegistry } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { commandName } from '../../lists/command-name.ts';
import { useText } from '../../texts/use-text.ts';
import { type BookFilter, isFiltered, wholeBook } from './book.ts';
import css from './log.module.css';
import { useBooks } from './use-books.ts';

interface BookFiltersProps {
  /** Whose book is shown. */
  readonly desk: string;
  readonly filter: BookFilter;
  onDesk(desk: string): void;
  onFilter(filter: BookFilter): void;
}

/** Who, what and when; a filtered book has its own pages. */
export function BookFilters({ desk, filter, onDesk, onFilter }: BookFiltersProps) {
  const t = useText();
  const registry = useRegistry();
  const staff = useQuery('rows', { kind: 'staff', size: 200 }, { kinds: ['staff'] });
  const clerks = (staff.data?.rows ?? []).map((row) => ({ value: row.id, label: String(row.data.name) }));
  const commands = registry.areas
    .flatMap((area) => area.commands)
    .map(({ name }) => ({ value: name, label: commandName(name, t) }));
  const books = useBooks(desk);
  const day = (text: string) => (text === '' ? null : dayjs(text));
  return (
    <search className={css.filters} aria-label={t('log.filter')}>
      {books.length > 1 && (
        <Select aria-label={t('log.whose')} value={desk} options={books} onChange={onDesk} />
      )}
      <Select
        aria-label={t('field.clerk')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('log.any-clerk')}
        value={filter.clerk || null}
        options={clerks}
        onChange={(clerk) => onFilter({ ...filter, clerk: clerk ?? '' })}
      />
      <Select
        aria-label={t('log.matter')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('log.any-command')}
        value={filter.command || null}
        options={commands}
        onChange={(command) => onFilter({ ...filter, command: command ?? '' })}
      />
      <DatePicker.RangePicker
        aria-label={t('log.days')}
        allowEmpty
        value={[day(filter.from), day(filter.to)]}
        onChange={(range) =>
          onFilter({
            ...filter,
            from: range?.[0]?.format('YYYY-MM-DD') ?? '',
            to: range?.[1]?.format('YYYY-MM-DD') ?? '',
          })
        }
      />
      {isFiltered(filter) && (
        <Button type="text" onClick={() => onFilter(wholeBook)}>
          {t('log.all')}
        </Button>
      )}
      <span className={css.keys}>{t('log.keys')}</span>
    </search>
  );
}
