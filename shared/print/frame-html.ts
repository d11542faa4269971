import type { Block, GridCell, TableColumn } from './document.ts';
import { escapeHtml } from './escape.ts';

type Grid = Extract<Block, { block: 'grid' }>;
type Table = Extract<Block, { block: 'table' }>;

/** Labelled fields in a ruled frame. The last cell of each line takes what is left of it. */
export function gridHtml(grid: Grid): string {
  const columns = Math.max(1, grid.columns);
  const lines = gridLines(grid.cells, columns).map((line) => {
    const cells = line.map(({ label, value, span }) => {
      const wide = span > 1 ? ` colspan="${span * 2 - 1}"` : '';
      return `<th>${escapeHtml(label)}</th><td${wide}>${escapeHtml(value)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const cols = `<col class="label"><col>`.repeat(columns);
  return `<table class="ruled grid"><colgroup>${cols}</colgroup>${lines.join('')}</table>`;
}

interface PlacedCell {
  readonly label: string;
  readonly value: string;
  span: number;
}

function gridLines(cells: readonly GridCell[], columns: number): PlacedCell[][] {
  const lines: PlacedCell[][] = [];
  let line: PlacedCell[] = [];
  let used = 0;
  const endLine = () => {
    const last = line.at(-1);
    if (!last) return;
    last.span += columns - used;
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const { label, value, span = 1 } of cells) {
    const width = Math.min(Math.max(1, span), columns);
    if (used + width > columns) endLine();
    line.push({ label, value, span: width });
    used += width;
  }
  endLine();
  return lines;
}

/** Rows under a heading that is repeated on every page. */
export function tableHtml({ columns, rows, total }: Table): string {
  const weights = columns.map((column) => column.weight ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const cols = weights.map((weight) => `<col style="width:${((weight / whole) * 100).toFixed(2)}%">`);
  const heads = columns.map((column) => `<th${alignClass(column)}>${escapeHtml(column.title)}</th>`);
  const line = (cells: readonly string[]) => columns.map((column, i) => cellHtml(column, cells[i] ?? ''));
  const body = rows.map((cells) => `<tr>${line(cells).join('')}</tr>`);
  if (rows.length === 0) body.push(`<tr><td class="none" colspan="${columns.length}">（无）</td></tr>`);
  if (total) body.push(`<tr class="total">${line(total).join('')}</tr>`);
  return (
    `<table class="ruled rows"><colgroup>${cols.join('')}</colgroup>` +
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
  );
}

function cellHtml(column: TableColumn, text: string): string {
  return `<td${alignClass(column)}>${escapeHtml(text)}</td>`;
}

function alignClass({ align = 'left' }: TableColumn): string {
  return align === 'left' ? '' : ` class="${align}"`;
}
