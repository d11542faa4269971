import { Alert } from 'antd';
import { useText } from '../../../renderer/texts/use-text.ts';
import css from './parts.module.css';
import { Refused } from './refused.tsx';
import { refusalsBeside, type useRun } from './use-run.ts';

interface RunOutcomeProps {
  readonly run: ReturnType<typeof useRun>;
  /** Fields that show their own refusals. */
  readonly fields?: readonly string[];
  readonly nameOf?: (site: string) => string;
}

/** What became of a command: at how many sites it was done, and where and why not. */
export function RunOutcome({ run, fields = [], nameOf = (site) => site }: RunOutcomeProps) {
  const t = useText();
  if (run.failed) return <Refused why={run.failed} />;
  if (run.results.length === 0) return null;
  const done = run.results.filter(({ answer }) => answer.ok).length;
  const beside = refusalsBeside(run.results, fields);
  return (
    <div className={css.outcome}>
      {done > 0 && (
        <Alert type="success" role="status" title={t('run.done', { done, sites: run.results.length })} />
      )}
      {beside.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title={beside.map(({ refusal, sites }) => (
            <div key={`${refusal.code} ${sites.join()}`}>
              {run.results.length > 1 && `${sites.map(nameOf).join('、')}: `}
              {t.refusal(refusal)}
            </div>
          ))}
        />
      )}
      {done === 0 && beside.length === 0 && <Alert type="error" role="alert" title={t('run.see-fields')} />}
    </div>
  );
}
