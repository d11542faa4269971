import { join } from 'node:path';
import { z } from 'zod';
import { attachmentPath } from '../attachments/attachments.ts';

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
  /** Photos and copies of papers by their digest, which is their name; absent in copies made before there were any. */
  attachments: z
    .array(
      z.strictObject({
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int(),
        /** Of the sealed file. */
        sha256: z.string(),
      }),
    )
    .exactOptional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = 'manifest.json';

export interface BackupFile {
  /** Below the backup's and the data folder alike. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file of a backup. Paths are made from checked names only: a manifest leads nowhere else. */
export function filesOf({ files, attachments = [] }: Manifest): readonly BackupFile[] {
  return [
    ...files.map(({ name, ...file }) => ({ ...file, path: name })),
    ...attachments.map(({ digest, ...file }) => ({ ...file, path: backupPath(digest) })),
  ];
}

/** Where a picture lies below a backup's folder. */
export function backupPath(digest: string): string {
  return join('attachments', attachmentPath(digest));
}
