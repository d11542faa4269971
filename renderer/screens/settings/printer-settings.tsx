import { Button, Select } from 'antd';
import type { PrinterInfo } from '../../../shared/bridge/answers.ts';
import { useRegistry } from '../../app/services.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Fault } from '../../kit/fault.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';
import { useSettings } from './use-setting.ts';

export function PrinterSettings({ status, leader }: SectionProps) {
  const t = useText();
  const printers = useQuery('printers', {}, { status: true });
  return (
    <Loaded query={printers}>
      {(list) => (
        <>
          <Card title={t('settings.printers')}>
            {list.map((printer) => (
              <Printer key={printer.name} printer={printer} />
            ))}
            {list.length === 0 && (
              <EmptyState text={t('settings.no-printers')} hint={t('settings.no-printers-hint')} />
            )}
          </Card>
          {list.length > 0 && <PrinterChoice status={status} leader={leader} printers={list} />}
        </>
      )}
    </Loaded>
  );
}

function Printer({ printer }: { readonly printer: PrinterInfo }) {
  const t = useText();
  const test = useAct('testPage');
  const problem = test.error ?? (test.answer?.ok === false ? t.words(test.answer.reason ?? '') : undefined);
  return (
    <>
      <div className={css.printer}>
        <div>
          {printer.description || printer.name}{' '}
          {printer.isDefault && <Tag tone="blue">{t('settings.default-printer')}</Tag>}
          <small>{printer.name}</small>
        </div>
        {printer.reasons.map((reason) => (
          <Tag key={reason} tone="seal">
            {t.words(reason)}
          </Tag>
        ))}
        <Button
          loading={test.busy}
          aria-label={`${t('settings.test-page')} ${printer.name}`}
          onClick={() => test.run({ printer: printer.name })}
        >
          {t('settings.test-page')}
        </Button>
      </div>
      {problem !== undefined && <Fault text={t('window.failed', { reason: problem })} />}
      {test.answer?.ok && <p role="status">{t('settings.test-sent')}</p>}
    </>
  );
}

/** Receipts on the form printer, the rest on the laser printer: each paper has its own. */
function PrinterChoice({
  status,
  leader,
  printers,
}: SectionProps & { readonly printers: readonly PrinterInfo[] }) {
  const t = useText();
  const registry = useRegistry();
  const settings = useSettings(status);
  const command = useCommand();
  if (!settings) return null;
  const chosen = settings('printers');
  const choose = (document: string, printer: string) => {
    const { [document]: _before, ...others } = chosen;
    const value = printer === '' ? others : { ...others, [document]: printer };
    return command.run('changeSetting', { key: 'printers', value });
  };
  return (
    <Card title={t('settings.documents')}>
      {registry.documents.map((document) => (
        <div key={document.name} className={css.setting}>
          <label htmlFor={`printer-${document.name}`}>
            {document.title} · {document.paper}
          </label>
          <Select
            id={`printer-${document.name}`}
            disabled={!leader}
            value={chosen[document.name] ?? ''}
            onChange={(printer) => void choose(document.name, printer)}
            options={[
              { value: '', label: t('settings.system-printer') },
              ...printers.map(({ name, description }) => ({ value: name, label: description || name })),
            ]}
          />
        </div>
      ))}
      <RefusalLines refusals={command.refusals} />
    </Card>
  );
}
