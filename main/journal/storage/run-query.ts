import {
  getQueryMatcher,
  getSortComparator,
  type PreparedQuery,
  type RxDocumentData,
  type RxJsonSchema,
} from 'rxdb';
import type { RowCodec } from './document-row.ts';
import { selectorToSql } from './query-to-sql.ts';
import type { TableLayout } from './schema-sql.ts';
import type { SharedHandle } from './shared-handles.ts';
import type { SqlValue } from './sqlite-types.ts';

/** What running a query needs to know of its collection. */
export interface QuerySource<RxDocType> {
  readonly handle: SharedHandle;
  readonly layout: TableLayout;
  readonly codec: RowCodec<RxDocType>;
  readonly schema: Readonly<RxJsonSchema<RxDocumentData<RxDocType>>>;
}

/** The SQL of a query, without LIMIT. `orderBy` is missing when a sort field has no column. */
interface SqlPlan {
  readonly from: string;
  readonly params: readonly SqlValue[];
  readonly exact: boolean;
  readonly orderBy: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

const FIRST_PAGE = 64;
const PAGE_GROWTH = 4;

function planOf<RxDocType>({ query }: PreparedQuery<RxDocType>, layout: TableLayout): SqlPlan {
  const condition = selectorToSql(query.selector, layout);
  return {
    from: `FROM ${layout.table}${condition.sql === '1' ? '' : ` WHERE ${condition.sql}`}`,
    params: condition.params,
    exact: condition.exact,
    orderBy: orderByOf(query.sort, layout),
    skip: query.skip ?? 0,
    limit: query.limit ?? Number.POSITIVE_INFINITY,
  };
}

/** NULL (a missing field) sorts first in SQLite as it does in RxDB. */
function orderByOf(sort: readonly Record<string, string>[], layout: TableLayout): string | undefined {
  const terms = sort
    .flatMap((part) => Object.entries(part))
    .map(([path, direction]) => {
      const column = layout.columnByPath.get(path)?.column;
      return column === undefined ? undefined : `${column} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
    });
  return terms.includes(undefined) ? undefined : terms.join(', ');
}

/** All documents of the answer, in order. */
export function runQuery<RxDocType>(
  source: QuerySource<RxDocType>,
  prepared: PreparedQuery<RxDocType>,
): RxDocumentData<RxDocType>[] {
  const plan = planOf(prepared, source.layout);
  if (plan.orderBy === undefined) return sortedHere(source, prepared, plan);
  if (plan.exact) return readPage(source, plan, plan.limit, plan.skip);
  return filteredPages(source, prepared, plan);
}

/** How many documents `runQuery` would return; without reading one when SQL can tell. */
export function countQuery<RxDocType>(
  source: QuerySource<RxDocType>,
  prepared: PreparedQuery<RxDocType>,
): number {
  const plan = planOf(prepared, source.layout);
  if (!plan.exact) return runQuery(source, prepared).length;
  const [total] = source.handle.statement(`SELECT count(*) ${plan.from}`).get(plan.params) as [number];
  return Math.max(0, Math.min(total - plan.skip, plan.limit));
}

/** Pages of growing size, because an iterator left half-way would hold the file's read lock. */
function filteredPages<RxDocType>(
  source: QuerySource<RxDocType>,
  prepared: PreparedQuery<RxDocType>,
  plan: SqlPlan,
): RxDocumentData<RxDocType>[] {
  const matches = getQueryMatcher(source.schema, prepared.query);
  const wanted = plan.skip + plan.limit;
  const found: RxDocumentData<RxDocType>[] = [];
  let offset = 0;
  for (let size = firstPageSize(wanted); found.length < wanted; size *= PAGE_GROWTH) {
    const page = readPage(source, plan, size, offset);
    for (const document of page) if (matches(document)) found.push(document);
    if (page.length < size) break;
    offset += size;
  }
  return found.slice(plan.skip, wanted);
}

function firstPageSize(wanted: number): number {
  return Math.max(FIRST_PAGE, wanted);
}

function sortedHere<RxDocType>(
  source: QuerySource<RxDocType>,
  prepared: PreparedQuery<RxDocType>,
  plan: SqlPlan,
): RxDocumentData<RxDocType>[] {
  const candidates = readPage(source, plan, Number.POSITIVE_INFINITY, 0);
  const matching = plan.exact
    ? candidates
    : candidates.filter(getQueryMatcher(source.schema, prepared.query));
  const compare = getSortComparator(source.schema, prepared.query);
  return matching.sort(compare).slice(plan.skip, plan.skip + plan.limit);
}

function readPage<RxDocType>(
  { handle, codec }: QuerySource<RxDocType>,
  plan: SqlPlan,
  limit: number,
  offset: number,
): RxDocumentData<RxDocType>[] {
  const order = plan.orderBy === undefined ? '' : ` ORDER BY ${plan.orderBy}`;
  const isWhole = limit === Number.POSITIVE_INFINITY && offset === 0;
  const sql = `SELECT ${codec.selectList} ${plan.from}${order}${isWhole ? '' : ' LIMIT ? OFFSET ?'}`;
  // -1 is SQLite's word for no limit.
  const bounds = isWhole ? [] : [limit === Number.POSITIVE_INFINITY ? -1 : limit, offset];
  return handle
    .statement(sql)
    .all([...plan.params, ...bounds])
    .map(codec.decode);
}
