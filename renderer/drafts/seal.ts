/** What lies in the window's database: only somebody with the desk's key can read it. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const encoder = new TextEncoder();

/** The AES key of drafts, made of whatever text main gives out while the desk is open. */
export async function draftCryptoKey(secret: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(secret));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = encoder.encode(JSON.stringify(value));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

/** The value again, or undefined when it was sealed with another key (another desk's files, a new set-up). */
export async function unseal(key: CryptoKey, { iv, bytes }: Sealed): Promise<unknown> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  });
  return text && JSON.parse(new TextDecoder().decode(text));
}
