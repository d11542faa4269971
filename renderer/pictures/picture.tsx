import { useQuery } from '../bridge/use-query.ts';
import { useText } from '../texts/use-text.ts';

/** Where a picture stands in a record: main gives it to whoever may see that place. */
export interface PictureAt {
  readonly subject: string;
  readonly path: string;
}

interface PictureProps {
  readonly digest: string;
  /** Left out for a picture that was put and is not filed yet. */
  readonly at: PictureAt | undefined;
  /** For who cannot see it. */
  readonly name: string;
  readonly className: string | undefined;
}

/** A stored picture, or in its place the reason why there is none to see. */
export function Picture({ digest, at, name, className }: PictureProps) {
  const t = useText();
  const { data, error } = useQuery('image', { digest, ...(at && { at }) });
  if (data?.ok) return <img className={className} src={data.url} alt={name} draggable={false} />;
  // A draft that was taken up again holds the digest only; its picture is shown at its place in the record.
  const code = data && !at && data.code === 'image.hidden' ? 'image.later' : data?.code;
  return <span className={className}>{error ?? (code && t(code))}</span>;
}
