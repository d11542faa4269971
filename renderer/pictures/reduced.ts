import { largestImage } from '../../shared/forms/answers.ts';

/** From the best a page can be read at, down to what a photo still bears. */
const steps = [
  { side: 1200, quality: 0.85 },
  { side: 1200, quality: 0.65 },
  { side: 900, quality: 0.65 },
  { side: 700, quality: 0.5 },
] as const;

export type Reduced =
  | { readonly ok: true; readonly data: string }
  | { readonly ok: false; readonly code: 'image.not-a-picture' | 'image.too-large' };

/**
 * A picture as the desk keeps it: a JPEG of 1200 pixels at most, upright, and without what a camera writes into its
 * files, such as the place. Base64.
 */
export async function reduced(file: Blob): Promise<Reduced> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return { ok: false, code: 'image.not-a-picture' };
  try {
    for (const { side, quality } of steps) {
      const jpeg = await drawn(picture, side, quality);
      if (jpeg.size <= largestImage) return { ok: true, data: await base64Of(jpeg) };
    }
  } finally {
    picture.close();
  }
  return { ok: false, code: 'image.too-large' };
}

function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is no canvas to draw on');
  // JPEG knows no transparency: what is clear would turn black.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // In pieces: a function takes only so many arguments.
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(text);
}
