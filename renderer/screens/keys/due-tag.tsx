import { dueTone, span } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useText } from '../../texts/use-text.ts';

/** How long the key may still be out, or how long it is overdue. */
export function DueTag({ due }: { readonly due: string }) {
  const t = useText();
  const now = useNow();
  const left = Date.parse(due) - now;
  const { unit, count } = span(left);
  const time = t(`span.${unit}`, { count });
  return (
    <Tag tone={dueTone(due, now)}>{t(left < 0 ? 'keys.screen.late' : 'keys.screen.left', { time })}</Tag>
  );
}
