import { Button } from 'antd';
import type { OfficeStatus } from '../../../shared/bridge/answers.ts';
import { localIso } from '../../../shared/values/time.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Card, type Tone } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { count, shortTime, span } from '../../kit/format.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useNow } from '../../kit/use-now.ts';
import { clockWords, type Span, spanOf } from '../../office/line-state.ts';
import { mendsItself } from '../../office/reasons.ts';
import { ReasonSentence } from '../../office/refused-reason.tsx';
import { type Text, useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

interface OfficeLineProps {
  readonly office: OfficeStatus;
  /** Enrols again with a new code; left out for who may not. */
  readonly onEnrol: (() => void) | undefined;
}

const tones: Readonly<Record<OfficeStatus['state'], Tone>> = {
  connected: 'green',
  working: 'green',
  offline: 'amber',
  stopped: 'seal',
};

/** Stops that a new code mends. */
const mendedByCode: readonly string[] = ['unknown-desk', 'revoked', 'enrol-again', 'keys'];

/** How the line stands: what waits, since when, when it is tried again, what somebody has to do. */
export function OfficeLine({ office, onEnrol }: OfficeLineProps) {
  const t = useText();
  const now = useNow(5_000);
  const sync = useAct('syncNow');
  const progress = useProgress('first-sync');
  const mending = mendsItself(office.reason);
  const connected = office.state === 'connected' || office.state === 'working';
  const needsCode = office.state === 'stopped' && mendedByCode.includes(office.reason ?? '');
  const tone = mending ? 'amber' : tones[office.state];
  const { company, address, state, reason, retryAt, waiting, lastContact, clockOff, bookAhead } = office;
  const facts: readonly (readonly [string, string])[] = [
    ['settings.office-company', company],
    ['office.address', address],
    [
      'settings.office-waiting',
      waiting === 0
        ? t('settings.office-all-sent')
        : t(`settings.office-${connected ? 'count' : 'kept'}`, { count: count(waiting) }),
    ],
    [
      'settings.office-contact',
      lastContact === undefined ? t('settings.office-never') : ago(lastContact, now, t),
    ],
    ...(retryAt === undefined ? [] : ([['settings.office-retry', retryWords(retryAt, now, t)]] as const)),
    ...(clockOff === undefined ? [] : ([['settings.office-clock', clockText(clockOff, t)]] as const)),
    ...(bookAhead === undefined ? [] : ([['settings.office-book-clock', aheadText(bookAhead, t)]] as const)),
  ];
  return (
    <Card
      title={t('settings.office')}
      note={t(`settings.office-state-${mending ? 'mending' : state}`)}
      tone={tone}
    >
      {reason && (
        <div
          className={css.reason}
          data-tone={tone}
          role={state === 'stopped' && !mending ? 'alert' : 'status'}
        >
          <ReasonSentence reason={reason} standing="enrolled" />
        </div>
      )}
      {progress && <ProgressLine progress={progress} />}
      <dl className={css.facts}>
        {facts.map(([key, words]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={css.foot}>
        <span className={css.act}>
          {/* Another try does not mend what only a new code does. */}
          {onEnrol && needsCode && (
            <Button type="primary" onClick={onEnrol}>
              {t('settings.office-again')}
            </Button>
          )}
          <Button type={needsCode ? 'default' : 'primary'} loading={sync.busy} onClick={() => sync.run({})}>
            {t('settings.office-now')}
          </Button>
        </span>
        {!onEnrol && needsCode && <span className={css.muted}>{t('settings.office-leader')}</span>}
        {sync.answer?.ok && (
          <span className={css.good} role="status">
            {t('settings.office-synced')}
          </span>
        )}
      </div>
      {/* While there is a reason above, it is the newer word. */}
      {sync.answer && !sync.answer.ok && reason === undefined && (
        <Fault text={<ReasonSentence reason={sync.answer.code ?? 'unknown'} standing="enrolled" />} />
      )}
      {sync.error && <Fault text={t('window.failed', { reason: sync.error })} />}
    </Card>
  );
}

function ago(at: string, now: number, t: Text): string {
  const millis = now - Date.parse(at);
  if (millis < 60_000) return t('settings.office-just-now');
  const { unit, count: number } = span(millis);
  return t('settings.office-ago', {
    span: t(`span.${unit}`, { count: number }),
    at: shortTime(localIso(Date.parse(at)), now),
  });
}

function retryWords(at: string, now: number, t: Text): string {
  const seconds = Math.max(1, Math.ceil((Date.parse(at) - now) / 1_000));
  if (seconds < 60) return t('settings.office-in-seconds', { count: seconds });
  return t('settings.office-in-minutes', { count: Math.ceil(seconds / 60) });
}

function clockText(clockOff: number, t: Text): string {
  const { key, span } = clockWords(clockOff);
  return t(key, { span: spanText(span, t) });
}

function aheadText(bookAhead: number, t: Text): string {
  return t('office.book-ahead', { span: spanText(spanOf(bookAhead), t) });
}

function spanText({ unit, count: units }: Span, t: Text): string {
  return t(`span.${unit}`, { count: units });
}
