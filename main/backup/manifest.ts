import { z } from 'zod';

/** What lies in a backup folder, so that a half copy or a changed byte is noticed before anything is replaced. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  site: z.string(),
  siteName: z.string(),
  desk: z.string(),
  at: z.string(),
  lastSeq: z.number().int(),
  lastHash: z.string(),
  files: z.array(
    z.strictObject({ name: z.string().regex(/^[a-z.-]+$/), bytes: z.number().int(), sha256: z.string() }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = 'manifest.json';
