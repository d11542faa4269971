import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { cellText } from './cell-text.ts';
import { type Sheet, UnreadableFile } from './sheet.ts';

/** A roster of 60,000 people is about 10 MB; far beyond it somebody picked the wrong file. */
const largestBytes = 100 * 1024 * 1024;
/** The first bytes of the old Excel format (an OLE file). */
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads an Excel workbook or a CSV file (UTF-8 or GB18030, any usual separator).
 * @throws UnreadableFile when it is neither, empty or far too large.
 */
export async function readSheets(path: string): Promise<readonly Sheet[]> {
  if ((await stat(path)).size > largestBytes) throw new UnreadableFile('import.too-large');
  const content = await readFile(path);
  if (content.subarray(0, 4).equals(oldExcel)) throw new UnreadableFile('import.old-excel');
  const isZip = content.subarray(0, 2).toString('latin1') === 'PK';
  const sheets = isZip ? await workbookSheets(content) : csvSheets(content, extname(path));
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile('import.empty');
  return filled;
}

async function workbookSheets(content: Buffer): Promise<Sheet[]> {
  // Large, and a CSV file does not need it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    // ExcelJS's types know an older Buffer.
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch (error) {
    throw new UnreadableFile('import.not-readable', error);
  }
  return workbook.worksheets.map((sheet) => {
    const rows: { line: number; cells: string[] }[] = [];
    sheet.eachRow((row, line) => {
      const cells: string[] = [];
      // A merged cell answers with the value of its first cell, so every row of a merged room has its room.
      for (let column = 1; column <= row.cellCount; column += 1)
        cells.push(cellText(row.getCell(column).value));
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    });
    return { name: sheet.name, rows };
  });
}

function csvSheets(content: Buffer, extension: string): Sheet[] {
  if (content.includes(0)) throw new UnreadableFile('import.not-readable');
  const parsed = Papa.parse<string[]>(decodeText(content), { delimitersToGuess: [',', '\t', ';', '|'] });
  const rows = parsed.data
    .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return [{ name: extension.slice(1).toUpperCase() || 'CSV', rows }];
}

/** UTF-8 when every byte is valid UTF-8, else GB18030, which is what a Chinese Excel writes. */
function decodeText(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return iconv.decode(content, 'gb18030');
  }
}
