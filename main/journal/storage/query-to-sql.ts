import { toOrderKey } from './order-key.ts';
import type { ColumnKind, PathColumn, TableLayout } from './schema-sql.ts';
import type { SqlValue } from './sqlite-types.ts';

/**
 * A condition that every matching document fulfils. When `exact`, every document that fulfils it also matches;
 * otherwise the caller must still ask RxDB's query matcher.
 */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly exact: boolean;
}

const EVERYTHING: SqlCondition = { sql: '1', params: [], exact: true };
const NOTHING: SqlCondition = { sql: '0', params: [], exact: true };
/** SQL cannot say it: let every document through to the matcher. */
const UNKNOWN: SqlCondition = { sql: '1', params: [], exact: false };
/** Longer lists go to the matcher; SQLite allows 32,766 parameters a statement. */
const LONGEST_LIST = 1_000;

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['$gt', '>'],
  ['$gte', '>='],
  ['$lt', '<'],
  ['$lte', '<='],
]);

/** Translates a mango selector as far as SQL means exactly the same. */
export function selectorToSql(selector: unknown, layout: TableLayout): SqlCondition {
  if (!isPlainObject(selector)) return UNKNOWN;
  return allOf(
    Object.entries(selector).map(([key, value]) => {
      if (key === '$and')
        return Array.isArray(value) ? allOf(value.map((part) => selectorToSql(part, layout))) : UNKNOWN;
      if (key === '$or')
        return Array.isArray(value) ? anyOf(value.map((part) => selectorToSql(part, layout))) : UNKNOWN;
      const column = layout.columnByPath.get(key);
      return column === undefined ? UNKNOWN : matcherToSql(column, value);
    }),
  );
}

function matcherToSql(column: PathColumn, matcher: unknown): SqlCondition {
  if (!isPlainObject(matcher)) return operatorToSql(column, '$eq', matcher);
  const operators = Object.entries(matcher);
  if (operators.length === 0) return UNKNOWN;
  return allOf(operators.map(([operator, operand]) => operatorToSql(column, operator, operand)));
}

function operatorToSql({ column, kind }: PathColumn, operator: string, operand: unknown): SqlCondition {
  if (operator === '$in' || operator === '$nin') return listToSql(column, kind, operand, operator === '$nin');
  if (operand === null && (operator === '$eq' || operator === '$ne')) {
    return { sql: `${column} IS ${operator === '$eq' ? '' : 'NOT '}NULL`, params: [], exact: true };
  }
  const value = asOperand(operand, kind);
  if (value === undefined) return UNKNOWN;
  if (operator === '$eq') return equal(column, kind, value);
  if (operator === '$ne') return { sql: `${column} IS NOT ?`, params: [value], exact: true };
  const comparison = kind === 'boolean' ? undefined : COMPARISONS.get(operator);
  return comparison === undefined
    ? UNKNOWN
    : { sql: `${column} ${comparison} ?`, params: [value], exact: true };
}

/** Booleans are written into the SQL, so that the planner knows their value and partial indexes can serve. */
function equal(column: string, kind: ColumnKind, value: SqlValue): SqlCondition {
  if (kind === 'boolean') return { sql: `${column} = ${String(value)}`, params: [], exact: true };
  return { sql: `${column} = ?`, params: [value], exact: true };
}

function listToSql(column: string, kind: ColumnKind, list: unknown, negated: boolean): SqlCondition {
  if (!Array.isArray(list) || list.length > LONGEST_LIST) return UNKNOWN;
  // Objects and regular expressions in the list have rules of their own.
  if (list.some((item) => typeof item === 'object' && item !== null)) return UNKNOWN;
  const params = list.flatMap((item) => asOperand(item, kind) ?? []);
  const hasNull = list.includes(null) || list.includes(undefined);
  const places = params.map(() => '?').join(', ');
  if (negated) {
    const others = `${column} NOT IN (${places})`;
    return {
      sql: hasNull ? `(${column} IS NOT NULL AND ${others})` : `(${column} IS NULL OR ${others})`,
      params,
      exact: true,
    };
  }
  if (!hasNull && params.length === 0) return NOTHING;
  const among = `${column} IN (${places})`;
  return { sql: hasNull ? `(${column} IS NULL OR ${among})` : among, params, exact: true };
}

/** The value as the column holds it, or undefined when its type is not the column's (SQL would compare otherwise). */
function asOperand(operand: unknown, kind: ColumnKind): SqlValue | undefined {
  if (typeof operand !== kind) return undefined;
  if (typeof operand === 'string') return toOrderKey(operand);
  if (typeof operand === 'number') return Number.isNaN(operand) ? undefined : operand;
  return operand === true ? 1 : 0;
}

function allOf(parts: readonly SqlCondition[]): SqlCondition {
  return combine(parts, ' AND ', EVERYTHING);
}

function anyOf(parts: readonly SqlCondition[]): SqlCondition {
  return parts.length === 0 ? UNKNOWN : combine(parts, ' OR ', NOTHING);
}

function combine(parts: readonly SqlCondition[], joint: string, neutral: SqlCondition): SqlCondition {
  const exact = parts.every((part) => part.exact);
  const said = parts.filter((part) => part.sql !== neutral.sql);
  if (said.length === 0) return { ...neutral, exact };
  const sql =
    said.length === 1
      ? said.map((part) => part.sql).join('')
      : `(${said.map((part) => part.sql).join(joint)})`;
  return { sql, params: said.flatMap((part) => part.params), exact };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
