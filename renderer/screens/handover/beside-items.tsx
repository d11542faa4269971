import { Button } from 'antd';
import type { BesideItem } from '../../../shared/domain/handover/beside.ts';
import { formatUnit } from '../../../shared/values/unit-code.ts';
import { useUi } from '../../app/services.ts';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';

/** What goes over with the desk as it is: to be read, or to be settled by a leader; nothing has to be written. */
export function BesideItems({ items }: { readonly items: readonly BesideItem[] }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="handover-beside">
      <h3 id="handover-beside" className={css.remark}>
        {t('handover.beside')}
      </h3>
      <ul>
        {items.map(({ kind, id, unit, title, todo }) => (
          <li key={`${kind} ${id}`} className={css.besides}>
            <Tag tone={todo === 'read' ? 'blue' : 'amber'}>{t(`handover.beside-${todo}`)}</Tag>
            <span>
              {[t.words(`kind.${kind}`), unit ? formatUnit(unit) : title].filter(Boolean).join('：')}
            </span>
            <Button
              type="link"
              size="small"
              onClick={() => go(unit ? { screen: 'household', unit } : { screen: 'today' })}
            >
              {t(todo === 'settle' ? 'handover.look' : 'handover.beside-look')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
