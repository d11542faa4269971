import type { LogEntry } from '../../shared/bridge/answers.ts';
import { useUi } from '../app/services.ts';
import { routeOf } from '../screens/all.ts';
import { useText } from '../texts/use-text.ts';

interface LogLineProps {
  readonly line: LogEntry['lines'][number];
  /** Between the old value and the new one, for the screen reader. */
  readonly became: string;
  readonly linkClass: string | undefined;
  readonly changeClass: string | undefined;
}

/** What was done, leading to where it is shown unless that is here; what changed with its old value struck through. */
export function LogLine({ line, became, linkClass, changeClass }: LogLineProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const here = useUi((ui) => ui.route.screen);
  const route = routeOf(line.subject);
  const words = t(line.key, line.values);
  const orEmpty = (text: string) => (text === '' ? t('lists.empty-value') : text);
  return (
    <>
      {route && route.screen !== here ? (
        <button type="button" className={linkClass} onClick={() => go(route)}>
          {words}
        </button>
      ) : (
        words
      )}
      {line.changes.map(({ label, from, to }) => (
        <div key={label} className={changeClass}>
          <span>{label}</span>
          <del>
            <span className="unseen">{t('lists.was')} </span>
            {orEmpty(from)}
          </del>
          <span aria-hidden="true">→</span>
          <ins>
            <span className="unseen">{became} </span>
            {orEmpty(to)}
          </ins>
        </div>
      ))}
    </>
  );
}
