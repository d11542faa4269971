import Dexie, { type EntityTable } from 'dexie';
import type { Call } from '../bridge/desk.ts';
import type { Draft, Drafts } from './drafts.ts';
import { draftCryptoKey, type Sealed, seal, unseal } from './seal.ts';

interface StoredDraft extends Sealed {
  readonly id: string;
  readonly form: string;
  readonly subject: string;
  readonly at: number;
}

/** @param call asks main for the key, which it gives only while somebody is signed on. */
export function openDraftStore(call: Call): Drafts {
  // Strict: the disk has the draft before the write counts as done; a power cut must not take it.
  const database = new Dexie('drafts', { chromeTransactionDurability: 'strict' }) as Dexie & {
    drafts: EntityTable<StoredDraft, 'id'>;
  };
  database.version(1).stores({ drafts: 'id, [form+subject]' });
  const key = async () => draftCryptoKey((await call('draftKey', {})).key);

  return {
    async keep({ values, ...named }) {
      await database.drafts.put({ ...named, ...(await seal(await key(), values)) });
    },
    async of(form, subject) {
      const stored = await database.drafts.where({ form, subject }).toArray();
      const cryptoKey = stored.length > 0 ? await key() : undefined;
      if (!cryptoKey) return [];
      const opened = await Promise.all(
        stored.map(async ({ iv, bytes, ...named }) => ({
          ...named,
          values: await unseal(cryptoKey, { iv, bytes }),
        })),
      );
      return opened.filter(isDraft).sort((a, b) => b.at - a.at);
    },
    drop: (id) => database.drafts.delete(id),
  };
}

function isDraft(draft: Omit<Draft, 'values'> & { values: unknown }): draft is Draft {
  return typeof draft.values === 'object' && draft.values !== null;
}
