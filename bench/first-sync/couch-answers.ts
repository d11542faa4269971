/** A document as CouchDB's replication hands it over: its JSON without the members that CouchDB adds. */
export interface CouchDocument {
  readonly id: string;
  /** `{...}` */
  readonly json: string;
}

interface BulkGet {
  readonly docs: readonly { readonly id: string }[];
}

/** Every document here has one revision; what it is called does not matter to whoever copies it. */
const revision = '967a00dff5e02add41819138abb3284d';
const rev = `1-${revision}`;
const revisions = `"_revisions":{"start":1,"ids":["${revision}"]}`;

/**
 * The answers of CouchDB's replication protocol that a target asks a source for, over documents in memory: nothing is
 * read, parsed or checked for them, so a real CouchDB could only be slower.
 */
export class CouchAnswers {
  readonly #documents: readonly CouchDocument[];
  readonly #byId: ReadonlyMap<string, string>;
  readonly #local = new Map<string, string>();

  constructor(documents: readonly CouchDocument[]) {
    this.#documents = documents;
    this.#byId = new Map(documents.map(({ id, json }) => [id, json]));
  }

  welcome(): string {
    return '{"couchdb":"Welcome","version":"3.3.3","uuid":"bench"}';
  }

  information(name: string): string {
    const { length } = this.#documents;
    return JSON.stringify({
      db_name: name,
      doc_count: length,
      update_seq: length,
      instance_start_time: '0',
    });
  }

  changes(since: number, limit: number): string {
    const page = this.#documents.slice(since, since + limit);
    const results = page.map(({ id }, at) => ({ seq: since + at + 1, id, changes: [{ rev }] }));
    const last = since + page.length;
    return JSON.stringify({ results, last_seq: last, pending: this.#documents.length - last });
  }

  bulkGet(body: string): string {
    const { docs } = JSON.parse(body) as BulkGet;
    const found = docs.map(({ id }) => {
      const json = this.#byId.get(id) ?? '{}';
      const members = json.slice(1, -1);
      const ok = `{"_id":${JSON.stringify(id)},"_rev":"${rev}",${revisions}${members && `,${members}`}}`;
      return `{"id":${JSON.stringify(id)},"docs":[{"ok":${ok}}]}`;
    });
    return `{"results":[${found.join(',')}]}`;
  }

  /** Checkpoints of the replication. */
  local(id: string): string | undefined {
    return this.#local.get(id);
  }

  putLocal(id: string, body: string): string {
    this.#local.set(id, body);
    return JSON.stringify({ ok: true, id, rev: '0-1' });
  }
}
