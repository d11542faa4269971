import { Button, Dropdown } from 'antd';
import { useQuery } from '../../bridge/use-query.ts';
import { useText } from '../../texts/use-text.ts';
import type { Cell } from './edits.ts';
import { fromTemplate, templateOf } from './from-template.ts';

interface TemplateButtonProps {
  /** Filled from this day to the end of its month. */
  readonly date: string;
  readonly people: readonly string[];
  readonly shifts: readonly string[];
  shown(date: string, staff: string): readonly string[];
  write(cells: readonly Cell[]): void;
}

/** Begins the rest of the month from a template of the head office; nothing is shown where there is none. */
export function TemplateButton({ write, ...filling }: TemplateButtonProps) {
  const t = useText();
  const query = { kind: 'roster-template', status: 'current', size: 50 };
  const rows = useQuery('rows', query, { kinds: ['roster-template'] });
  const templates = (rows.data?.rows ?? []).flatMap((row) => templateOf(row) ?? []);
  if (templates.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: templates.map(({ id, name }) => ({ key: id, label: name })),
        onClick: ({ key }) => {
          const chosen = templates.find(({ id }) => id === key);
          if (chosen) write(fromTemplate(chosen, filling));
        },
      }}
    >
      <Button size="small">{t('roster.screen.template')}</Button>
    </Dropdown>
  );
}
