import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Marks the file and its format; part of what is authenticated. */
const magic = Buffer.from('QTP1', 'ascii');
const ivLength = 12;
const tagLength = 16;

/** A sealed file that was altered, cut short, put in another's place or sealed with another key. */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError';
}

/** AES-256-GCM. The digest of the content is authenticated with it: the file fits one name only. */
export function seal(content: Uint8Array, digest: string, key: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(authenticated(digest));
  return Buffer.concat([magic, iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealedFileError when it is not what was sealed under this digest */
export function openSealed(sealed: Uint8Array, digest: string, key: Uint8Array): Buffer {
  const file = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  const head = magic.length + ivLength;
  if (file.length < head + tagLength || !file.subarray(0, magic.length).equals(magic)) {
    throw new SealedFileError(`Not a sealed picture: ${digest}`);
  }
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(magic.length, head), {
    authTagLength: tagLength,
  });
  decipher.setAAD(authenticated(digest));
  decipher.setAuthTag(file.subarray(-tagLength));
  let content: Buffer;
  try {
    content = Buffer.concat([decipher.update(file.subarray(head, -tagLength)), decipher.final()]);
  } catch (cause) {
    throw new SealedFileError(`The picture ${digest} was altered`, { cause });
  }
  // Also whoever has the key cannot pass one picture off as another.
  if (createHash('sha256').update(content).digest('hex') !== digest) {
    throw new SealedFileError(`Another picture lies under ${digest}`);
  }
  return content;
}

function authenticated(digest: string): Buffer {
  return Buffer.concat([magic, Buffer.from(digest)]);
}
