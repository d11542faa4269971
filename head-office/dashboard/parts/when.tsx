import { shortTime, span } from '../../../renderer/kit/format.ts';
import { Tag } from '../../../renderer/kit/tag.tsx';
import { useNow } from '../../../renderer/kit/use-now.ts';
import { useText } from '../../../renderer/texts/use-text.ts';
import { localIso } from '../../../shared/values/time.ts';
import { contactTone } from '../plots/contact-series.ts';

/** A time as short as it stays clear, on the site's clock wherever the browser is. */
export function When({ at }: { readonly at: string }) {
  const now = useNow(60_000);
  return <time dateTime={at}>{shortTime(localIso(Date.parse(at)), now)}</time>;
}

/** How long ago a desk was heard of, coloured by whether somebody should call there. */
export function LastContact({ at }: { readonly at: string | undefined }) {
  const t = useText();
  const now = useNow(60_000);
  if (at === undefined) return <Tag>{t('contact.never')}</Tag>;
  const { unit, count } = span(Math.max(0, now - Date.parse(at)));
  const just = unit === 'minutes' && count === 0;
  return (
    <Tag tone={contactTone(at, now)}>
      <time dateTime={at} title={localIso(Date.parse(at)).slice(0, 16).replace('T', ' ')}>
        {just ? t('contact.now') : t('contact.ago', { time: t(`span.${unit}`, { count }) })}
      </time>
    </Tag>
  );
}
