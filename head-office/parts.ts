import type { Database } from './store/database.ts';
import type { OfficeStore } from './store/office-store.ts';

/** Keys of the company, the same for every instance on one database. */
export interface OfficeKeys {
  /** Ed25519, SPKI, base64url: desks check the head office's postings with it. */
  readonly publicKey: string;
  /** PKCS #8, base64url. */
  readonly privateKey: string;
  /** The head office's own certificate; left out when it speaks plain HTTP on a loopback address. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** 32 bytes from which keys for other purposes are derived: wrapped second factors, session tokens. */
  readonly secret: Buffer;
}

/** What every part of the head office is made with. */
export interface OfficeParts {
  readonly database: Database;
  readonly store: OfficeStore;
  readonly keys: OfficeKeys;
  readonly company: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
