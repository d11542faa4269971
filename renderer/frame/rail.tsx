import type { DeskStatus } from '../../shared/bridge/answers.ts';
import type { Row } from '../../shared/domain/area.ts';
import { useUi } from '../app/services.ts';
import { Kbd } from '../kit/kbd.tsx';
import shell from '../kit/shell.module.css';
import { useNow } from '../kit/use-now.ts';
import { underOf } from '../screens/all.ts';
import type { ScreenDefinition } from '../screens/screen.ts';
import { useText } from '../texts/use-text.ts';
import css from './frame.module.css';
import { routeTo } from './route-to.ts';

interface RailProps {
  readonly status: DeskStatus;
  readonly screens: readonly ScreenDefinition[];
  readonly openItems: readonly Row[];
}

/** The areas of work with what is open in each; red where something is overdue. */
export function Rail({ status, screens, openItems }: RailProps) {
  const t = useText();
  const place = (where: 'work' | 'foot') =>
    screens
      .filter((screen) => screen.rail?.place === where)
      .map((screen) => <Entry key={screen.name} screen={screen} openItems={openItems} />);
  return (
    <nav className={shell.rail} aria-label={t('frame.areas')}>
      <div className={`${shell.brand} ${css.brand}`} title={status.site?.name}>
        {status.site?.name ?? t('frame.product')}
        <small>
          {t('frame.product')}
          {status.demo && ` · ${t('frame.demo')}`}
        </small>
      </div>
      <ul>{place('work')}</ul>
      <div className={shell.spring} />
      <ul>{place('foot')}</ul>
    </nav>
  );
}

function Entry({ screen, openItems }: { screen: ScreenDefinition; openItems: readonly Row[] }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const here = useUi(({ route }) => route.screen === screen.name || underOf(route.screen) === screen.name);
  const now = useNow();
  const open = openItems.filter((row) => screen.rail?.kinds?.includes(row.kind));
  const urgent = open.some((row) => row.due !== undefined && Date.parse(row.due) < now);
  const route = routeTo(screen.name);
  return (
    <li>
      <button
        type="button"
        className={`${shell.entry} ${css.entry}`}
        aria-current={here ? 'page' : undefined}
        onClick={() => route && go(route)}
      >
        <span>{t(screen.title)}</span>
        {open.length > 0 && (
          <b className={shell.badge} data-urgent={urgent}>
            {open.length}
            <span className="unseen">{t('frame.open-count', { count: open.length })}</span>
          </b>
        )}
        {screen.shortcut && <Kbd>{screen.shortcut}</Kbd>}
      </button>
    </li>
  );
}
