import { rm } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Row } from '../../shared/domain/area.ts';
import type { Views } from '../views/views.ts';
import { type ExportColumn, exportColumns } from './export-columns.ts';

export interface ExportInput {
  readonly kind: string;
  /** Inclusive bounds on the time, ISO or a date. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where the file goes. */
  readonly path: string;
}

export interface ExportOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

const pageSize = 500;

/**
 * Writes a list as an Excel file, people's data masked as on the screen. The caller records it with its reason.
 * @returns how many lines were written. Cancelled or failed, no file is left behind.
 */
export async function exportRows(
  { views }: { readonly views: Views },
  { kind, from, to, path }: ExportInput,
  { onProgress, signal }: ExportOptions = {},
): Promise<number> {
  const filter = { kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const read = (page: number) => views.page({ ...filter, order: 'oldest', page, size: pageSize });
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
    let page = read(0);
    const columns = exportColumns(kind, page.rows);
    const sheet = addSheet(book, columns);
    let done = 0;
    for (let number = 1; page.rows.length > 0; number += 1) {
      for (const row of page.rows) sheet.addRow(valuesOf(columns, row)).commit();
      done += page.rows.length;
      onProgress?.(done, page.total);
      await nextTurn();
      signal?.throwIfAborted();
      page = read(number);
    }
    sheet.commit();
    await book.commit();
    return done;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, columns: readonly ExportColumn[]) {
  const sheet = book.addWorksheet('清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width, money }) => ({
    header: heading,
    ...(width === undefined ? {} : { width }),
    ...(money ? { style: { numFmt: '#,##0.00' } } : {}),
  }));
  sheet.getRow(1).font = { bold: true };
  return sheet;
}

const valuesOf = (columns: readonly ExportColumn[], row: Row): (string | number)[] =>
  columns.map((column) => column.value(row));
