import { useCallback } from 'react';
import type { DeskStatus } from '../../shared/bridge/answers.ts';
import type { StaffMember } from '../../shared/domain/area.ts';
import { type SiteState, settingOf } from '../../shared/domain/site/settings.ts';
import { useRegistry, useUi } from '../app/services.ts';
import { useDesk } from '../bridge/desk.ts';
import { useQuery } from '../bridge/use-query.ts';
import { Boundary } from '../kit/boundary.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { shortTime } from '../kit/format.ts';
import shell from '../kit/shell.module.css';
import { routeOf, screensFor } from '../screens/all.ts';
import { useText } from '../texts/use-text.ts';
import { BookAhead, ClockOff } from './clock-off.tsx';
import css from './frame.module.css';
import { Rail } from './rail.tsx';
import { routeTo, routeToForm } from './route-to.ts';
import { SearchPalette } from './search-palette.tsx';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useScanner } from './use-scanner.ts';
import { ViewsNotice } from './views-notice.tsx';

interface FrameProps {
  readonly status: DeskStatus;
  readonly operator: StaffMember;
}

/** What stands around every screen while somebody is signed on. */
export function Frame({ status, operator }: FrameProps) {
  const t = useText();
  const call = useDesk();
  const registry = useRegistry();
  const ui = useUi((state) => state);
  const screens = screensFor(operator.role);
  const openItems = useQuery(
    'openItems',
    {},
    { kinds: screens.flatMap((screen) => screen.rail?.kinds ?? []) },
  );
  const subject = `site:${status.site?.id ?? ''}`;
  const site = useQuery('subject', { subject }, { subjects: [subject] });
  const lock = useCallback(() => void call('lock', {}), [call]);

  useIdleLock(settingOf(site.data?.state as SiteState | undefined, 'lockAfterMinutes'), lock);
  useKeyboard(
    new Map([
      ...screens.flatMap((screen): [string, () => void][] => {
        const route = routeTo(screen.name);
        return screen.shortcut && route ? [[screen.shortcut, () => ui.go(route)]] : [];
      }),
      ...registry.forms
        .filter((form) => form.shortcut && form.roles.includes(operator.role))
        .map((form): [string, () => void] => [
          form.shortcut ?? '',
          () => ui.go(routeToForm(form, ui.prefill)),
        ]),
      ['F9', lock],
      ['Ctrl+K', () => ui.showSearch(true)],
      ['/', () => ui.showSearch(true)],
      ['Escape', ui.back],
    ]),
  );

  useScanner(async (number) => {
    const hits = await call('search', { text: number, limit: 1 });
    const route = hits[0] && routeOf(hits[0].subject);
    if (route) ui.go(route);
  });

  const screen = screens.find(({ name }) => name === ui.route.screen);
  return (
    <div className={css.frame}>
      <Rail status={status} screens={screens} openItems={openItems.data ?? []} />
      <TopBar status={status} />
      <main className={`${shell.work} ${css.work}`}>
        {status.state === 'damaged' && (
          <div className={shell.alarm} role="alert">
            {t('damaged.read-only-mark')}
          </div>
        )}
        {status.clockBehind && (
          <div className={shell.alarm} role="alert">
            {t('frame.clock-behind', { last: shortTime(status.clockBehind.last, Date.now()) })}
          </div>
        )}
        {status.views && <ViewsNotice views={status.views} />}
        {status.office?.clockOff !== undefined && <ClockOff clockOff={status.office.clockOff} />}
        {status.office?.bookAhead !== undefined && <BookAhead bookAhead={status.office.bookAhead} />}
        <div className={css.screen}>
          <Boundary key={ui.visit} broken={t('frame.broken')}>
            {screen ? screen.render(ui.route) : <EmptyState text={t('frame.not-here')} />}
          </Boundary>
        </div>
      </main>
      {ui.searchOpen && <SearchPalette role={operator.role} onLock={lock} />}
    </div>
  );
}
