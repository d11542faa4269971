import type { ImageValue } from '../../shared/forms/answers.ts';

const marks: readonly { readonly type: ImageValue['type']; fits(head: Buffer): boolean }[] = [
  { type: 'image/jpeg', fits: (head) => head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { type: 'image/png', fits: (head) => head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  {
    type: 'image/webp',
    fits: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
];

/** What a picture is by its first bytes, whatever it is called; undefined for everything else, SVG among it. */
export function imageTypeOf(bytes: Uint8Array): ImageValue['type'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  return marks.find((mark) => mark.fits(head))?.type;
}
