import { Dropdown, Tooltip } from 'antd';
import type { DeskStatus } from '../../shared/bridge/answers.ts';
import { localIso } from '../../shared/values/time.ts';
import { home } from '../app/route.ts';
import { useUi } from '../app/services.ts';
import { useDesk } from '../bridge/desk.ts';
import { clockTime } from '../kit/format.ts';
import { Kbd } from '../kit/kbd.tsx';
import shell from '../kit/shell.module.css';
import { useNow } from '../kit/use-now.ts';
import { type Text, useText } from '../texts/use-text.ts';
import css from './frame.module.css';
import { LineState } from './line-state.tsx';

/** Status, always in the same place: printer, line, desk and shift, clerk, clock. */
export function TopBar({ status }: { readonly status: DeskStatus }) {
  const t = useText();
  const showSearch = useUi((ui) => ui.showSearch);
  return (
    <header className={`${shell.bar} ${css.bar}`}>
      <button type="button" className={css.search} onClick={() => showSearch(true)}>
        <span>{t('frame.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={css.gap} />
      <PrinterState status={status} />
      <LineState office={status.office} />
      <OnDuty status={status} />
      <Clock />
    </header>
  );
}

/** CUPS tells why as `media-empty-error`; a reason without a text is shown as it was told. */
function reasonText(t: Text, reason: string): string {
  const key = `frame.printer-reason.${reason.replace(/-(error|warning|report)$/, '')}`;
  return t.has(key) ? t(key) : t.words(reason);
}

function PrinterState({ status: { printer, unsureJobs } }: { readonly status: DeskStatus }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const tone = printer.state === 'problem' ? 'seal' : unsureJobs > 0 ? 'amber' : toneOfPrinter[printer.state];
  const words =
    printer.state !== 'problem' && unsureJobs > 0
      ? t('frame.unsure-jobs', { count: unsureJobs })
      : t(`frame.printer-${printer.state}`, { reason: reasonText(t, printer.reason ?? '') });
  return (
    <button
      type="button"
      className={css.state}
      onClick={() => go(unsureJobs > 0 ? home : { screen: 'settings', section: 'printers' })}
    >
      <span className={css.dot} data-tone={tone} />
      {words}
    </button>
  );
}

const toneOfPrinter = { ready: 'green', none: 'plain', problem: 'seal' } as const;

function OnDuty({ status: { desk, shift, operator, onDuty } }: { readonly status: DeskStatus }) {
  const t = useText();
  const call = useDesk();
  const words = [
    desk && t('frame.desk', { desk: desk.id }),
    shift?.name ?? t('frame.no-shift'),
    operator?.name,
  ].filter((word) => word !== undefined);
  const others = onDuty.filter((person) => person.staff !== operator?.id).map((person) => person.name);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'lock',
            label: (
              <>
                {t('frame.lock')}
                <Kbd>F9</Kbd>
              </>
            ),
          },
        ],
        onClick: () => call('lock', {}),
      }}
    >
      <button type="button" className={css.state} aria-label={`${t('frame.account')}: ${words.join(' · ')}`}>
        <Tooltip title={others.length > 0 ? t('frame.on-duty', { names: others.join('、') }) : undefined}>
          <span>
            {words.join(' · ')}
            {others.length > 0 && ` +${others.length}`}
          </span>
        </Tooltip>
      </button>
    </Dropdown>
  );
}

function Clock() {
  const t = useText();
  const now = useNow(1_000);
  return (
    <div className={css.clock} role="timer" aria-label={t('frame.clock')}>
      {clockTime(localIso(now))}
    </div>
  );
}
