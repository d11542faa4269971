import { Button, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import { leaderRoles, type StaffMember } from '../../../shared/domain/area.ts';
import { demoPeople } from '../../../shared/values/demo-people.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useKeyboard } from '../../frame/use-keyboard.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';
import { longestPin, PinPad } from './pin-pad.tsx';
import css from './sign-on.module.css';

// Only a desk that has just joined its site has nobody to show.
const FetchingBook = lazy(async () => ({
  default: (await import('../../office/fetching-book.tsx')).FetchingBook,
}));

interface SignOnProps {
  readonly status: DeskStatus;
  /** The screen can be seen: what comes after it may be made ready. */
  onShown(): unknown;
}

/** Who sits down at the desk, and for which shift. */
export function SignOn({ status, onShown }: SignOnProps) {
  const t = useText();
  useEffect(() => void onShown(), [onShown]);
  const names = useQuery('staffNames', {}, { kinds: ['staff'] });
  const [who, setWho] = useState<StaffMember>();
  const chosen = (people: readonly StaffMember[]) => who ?? (people.length === 1 ? people[0] : undefined);
  const onDuty = status.onDuty.map((person) => `${person.name} ${person.shift}`);
  return (
    <StartPage
      wide
      title={t('sign-on.title')}
      lead={t('sign-on.who')}
      above={status.site && `${status.site.name} · ${t('frame.desk', { desk: status.desk?.id ?? '' })}`}
    >
      <Loaded query={names}>
        {(people) => (
          <div className={css.parts}>
            <div>
              <div className={css.names}>
                {people.map((person) => (
                  <button
                    type="button"
                    key={person.id}
                    className={css.name}
                    aria-pressed={person.id === chosen(people)?.id}
                    onClick={() => setWho(person)}
                  >
                    {person.name}
                    <small>
                      {t(`role.${person.role}`)}
                      {status.demo && <DemoPin name={person.name} />}
                    </small>
                  </button>
                ))}
              </div>
              {people.length === 0 &&
                (status.office ? (
                  <Suspense>
                    <FetchingBook office={status.office} />
                  </Suspense>
                ) : (
                  <EmptyState text={t('sign-on.nobody')} />
                ))}
              {onDuty.length > 0 && (
                <p className={css.duty}>{t('sign-on.on-duty', { names: onDuty.join('、') })}</p>
              )}
            </div>
            <PinEntry key={who?.id ?? ''} who={chosen(people)} shifts={status.shifts} />
          </div>
        )}
      </Loaded>
    </StartPage>
  );
}

/** The demo is there to be tried: its PINs are no secret. */
function DemoPin({ name }: { readonly name: string }) {
  const t = useText();
  const person = Object.values(demoPeople).find((one) => one.name === name);
  return person && ` · ${t('sign-on.demo-pin', { pin: person.pin })}`;
}

interface PinEntryProps {
  readonly who: StaffMember | undefined;
  readonly shifts: DeskStatus['shifts'];
}

function PinEntry({ who, shifts }: PinEntryProps) {
  const t = useText();
  const command = useCommand();
  const [pin, setPin] = useState('');
  const [shift, setShift] = useState('');
  const [slowed, setSlowed] = useState(0);

  // main refuses while somebody is slowed; the same seconds are counted down here.
  useEffect(() => {
    const seconds = Number(command.refusals.find(({ code }) => code === 'staff.wait')?.values?.seconds ?? 0);
    setSlowed(seconds);
    const timer = setInterval(() => setSlowed((left) => Math.max(0, left - 1)), 1_000);
    return () => clearInterval(timer);
  }, [command.refusals]);

  const signOn = async () => {
    if (!who || pin.length < 4 || command.busy) return;
    await command.run('signOn', { staff: who.id, pin, ...(shift === '' ? {} : { shift }) });
    setPin('');
  };
  const locked = who === undefined || slowed > 0;
  const type = (digit: string) => !locked && setPin((typed) => (typed + digit).slice(0, longestPin));
  useKeyboard(
    new Map([
      ...[...'0123456789'].map((digit): [string, () => void] => [digit, () => type(digit)]),
      ['Backspace', () => setPin((typed) => typed.slice(0, -1))],
      ...(pin.length >= 4 ? ([['Enter', () => void signOn()]] as const) : []),
    ]),
  );

  const others = command.refusals.filter(({ code }) => code !== 'staff.wait');
  return (
    <div>
      <strong>{who ? t('sign-on.enter-pin', { name: who.name }) : t('sign-on.who')}</strong>
      <PinPad pin={pin} disabled={locked} onChange={setPin} />
      <p className={css.hint}>{t('sign-on.pin-hint')}</p>
      <div className={css.shift}>
        <label htmlFor="shift">{t('sign-on.shift')}</label>
        <Select
          id="shift"
          value={shift}
          onChange={setShift}
          options={[
            { value: '', label: t('sign-on.shift-by-hour') },
            ...shifts.map(({ name, label, startsAt, endsAt }) => ({
              value: name,
              label: `${label} ${startsAt}–${endsAt}`,
            })),
            ...(who && leaderRoles.includes(who.role) ? [{ value: 'none', label: t('shifts.none') }] : []),
          ]}
        />
      </div>
      {slowed > 0 && <RefusalLines refusals={[{ code: 'sign-on.wait', values: { seconds: slowed } }]} />}
      <RefusalLines refusals={others} />
      <Button
        type="primary"
        size="large"
        block
        loading={command.busy}
        disabled={locked || pin.length < 4}
        onClick={signOn}
      >
        {t('sign-on.sign-on')}
      </Button>
    </div>
  );
}
