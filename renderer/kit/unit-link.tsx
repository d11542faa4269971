import { formatUnit } from '../../shared/values/unit-code.ts';
import { useUi } from '../app/services.ts';
import css from './kit.module.css';

/** A room's code that leads to its page. */
export function UnitLink({ unit }: { readonly unit: string }) {
  const go = useUi((ui) => ui.go);
  return (
    <button type="button" className={css.link} onClick={() => go({ screen: 'household', unit })}>
      {formatUnit(unit)}
    </button>
  );
}
