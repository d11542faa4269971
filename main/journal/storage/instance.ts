import {
  type BulkWriteRow,
  categorizeBulkWriteRows,
  type EventBulk,
  getPrimaryFieldOfPrimaryKey,
  now,
  type PreparedQuery,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorageBulkWriteResponse,
  type RxStorageChangeEvent,
  type RxStorageCountResult,
  type RxStorageDefaultCheckpoint,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
  type RxStorageQueryResult,
  type StringKeys,
} from 'rxdb';
import { type Observable, Subject } from 'rxjs';
import { type RowCodec, rowCodecOf } from './document-row.ts';
import { toOrderKey } from './order-key.ts';
import { countQuery, runQuery } from './run-query.ts';
import { layoutOf, type TableLayout } from './schema-sql.ts';
import type { SharedHandle } from './shared-handles.ts';
import { readDocuments, writeDocuments } from './write-documents.ts';

/** The open file behind an instance; tests ask it for query plans. */
export interface LibsqlInternals {
  readonly handle: SharedHandle;
  readonly layout: TableLayout;
}

/** Nothing can be set per collection. */
export type LibsqlInstanceOptions = Record<string, never>;

export type Changes<RxDocType> = EventBulk<
  RxStorageChangeEvent<RxDocumentData<RxDocType>>,
  RxStorageDefaultCheckpoint
>;

/**
 * One collection at one schema version, as a table. Reading is synchronous inside SQLite, commits are not: everything
 * takes its turn at the file. A write's promise resolves after its commit is on the disk and its event was emitted.
 */
export class LibsqlStorageInstance<RxDocType>
  implements RxStorageInstance<RxDocType, LibsqlInternals, LibsqlInstanceOptions, RxStorageDefaultCheckpoint>
{
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: Readonly<RxJsonSchema<RxDocumentData<RxDocType>>>;
  readonly options: Readonly<LibsqlInstanceOptions>;
  readonly internals: LibsqlInternals;
  readonly handle: SharedHandle;
  readonly layout: TableLayout;
  readonly codec: RowCodec<RxDocType>;
  private readonly primaryPath: StringKeys<RxDocumentData<RxDocType>>;
  private readonly ownChanges = new Subject<Changes<RxDocType>>();
  private closed = false;
  private hasChangesIndex = false;

  constructor(
    params: RxStorageInstanceCreationParams<RxDocType, LibsqlInstanceOptions>,
    handle: SharedHandle,
  ) {
    this.databaseName = params.databaseName;
    this.collectionName = params.collectionName;
    this.schema = params.schema;
    this.options = params.options;
    this.handle = handle;
    this.layout = layoutOf(params, params.schema);
    this.primaryPath = getPrimaryFieldOfPrimaryKey(params.schema.primaryKey);
    this.codec = rowCodecOf(this.layout);
    this.internals = { handle, layout: this.layout };
  }

  /** Makes table and indexes where they are missing. */
  async create(): Promise<void> {
    const { database, transaction } = this.handle;
    await transaction(() => {
      for (const sql of this.layout.createStatements) database.exec(sql);
    });
  }

  async bulkWrite(
    rows: BulkWriteRow<RxDocType>[],
    context: string,
  ): Promise<RxStorageBulkWriteResponse<RxDocType>> {
    this.assertOpen();
    return this.handle.inTurn(async () => {
      const outcome = await writeDocuments(this, rows, (stored) =>
        categorizeBulkWriteRows<RxDocType>(
          this,
          this.primaryPath as StringKeys<RxDocType>,
          stored,
          rows,
          context,
        ),
      );
      const { eventBulk, newestRow, errors } = outcome;
      if (eventBulk.events.length > 0 && newestRow !== undefined) {
        const checkpoint = this.checkpointOf(newestRow.document);
        this.ownChanges.next({ ...eventBulk, id: `${this.handle.token}${eventBulk.id}`, checkpoint });
      }
      return { error: errors };
    });
  }

  async findDocumentsById(ids: string[], withDeleted: boolean): Promise<RxDocumentData<RxDocType>[]> {
    this.assertOpen();
    const found = await this.handle.inTurn(() => readDocuments(this, ids));
    const documents = [...found.values()];
    return withDeleted ? documents : documents.filter((document) => !document._deleted);
  }

  async query(prepared: PreparedQuery<RxDocType>): Promise<RxStorageQueryResult<RxDocType>> {
    this.assertOpen();
    return { documents: await this.handle.inTurn(() => runQuery(this, prepared)) };
  }

  async count(prepared: PreparedQuery<RxDocType>): Promise<RxStorageCountResult> {
    this.assertOpen();
    return { count: await this.handle.inTurn(() => countQuery(this, prepared)), mode: 'fast' };
  }

  async getChangedDocumentsSince(
    limit: number,
    checkpoint?: RxStorageDefaultCheckpoint,
  ): Promise<{ documents: RxDocumentData<RxDocType>[]; checkpoint: RxStorageDefaultCheckpoint }> {
    this.assertOpen();
    const since = checkpoint ?? { id: '', lwt: 0 };
    const sql = `SELECT ${this.codec.selectList} FROM ${this.layout.table}
      WHERE (lwt, id) > (?, ?) ORDER BY lwt, id LIMIT ?`;
    const rows = await this.handle.inTurn(() => {
      this.ensureChangesIndex();
      return this.handle.statement(sql).all([since.lwt, toOrderKey(since.id), limit]);
    });
    const documents = rows.map(this.codec.decode);
    const last = documents.at(-1);
    return { documents, checkpoint: last === undefined ? since : this.checkpointOf(last) };
  }

  /** Attachments are not supported: a schema that asks for them is refused when the instance is made. */
  async getAttachmentData(documentId: string, attachmentId: string): Promise<Blob> {
    throw new Error(`No attachment ${attachmentId} of ${documentId}: this storage keeps none`);
  }

  /** What this instance writes; `withSharedChanges` adds what others write. */
  changeStream(): Observable<Changes<RxDocType>> {
    return this.ownChanges.asObservable();
  }

  /** Forgets documents that were deleted at least `minimumDeletedTime` milliseconds ago. */
  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    this.assertOpen();
    const sql = `DELETE FROM ${this.layout.table} WHERE deleted = 1 AND lwt <= ?`;
    await this.handle.inTurn(() => this.handle.statement(sql).run([now() - minimumDeletedTime]));
    return true;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.end(() => undefined);
  }

  async remove(): Promise<void> {
    this.assertOpen();
    await this.end(() => this.handle.database.exec(`DROP TABLE IF EXISTS ${this.layout.table}`));
  }

  /** What was asked for before is finished first, with its event; what comes later is refused at once. */
  private async end(last: () => void): Promise<void> {
    this.closed = true;
    try {
      await this.handle.inTurn(last);
    } finally {
      this.ownChanges.complete();
      await this.handle.release();
    }
  }

  private ensureChangesIndex(): void {
    if (this.hasChangesIndex) return;
    this.handle.database.exec(this.layout.createChangesIndex);
    this.hasChangesIndex = true;
  }

  private checkpointOf(document: RxDocumentData<RxDocType>): RxStorageDefaultCheckpoint {
    return { id: String(document[this.primaryPath]), lwt: document._meta.lwt };
  }

  private assertOpen(): void {
    if (this.closed) throw new Error(`The collection ${this.collectionName} is closed`);
  }
}
