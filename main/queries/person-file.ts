import { rm } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { PersonFact } from '../../shared/domain/privacy/person-facts.ts';

export interface PersonFile {
  /** Where the file goes. */
  readonly path: string;
  readonly siteName: string;
  readonly name: string;
  /** ISO time of the copy. */
  readonly at: string;
  readonly facts: readonly PersonFact[];
}

/** [sect. 4] Everything kept about a person as a file for that person. Failed, no file is left behind. */
export async function writePersonFile({ path, siteName, name, at, facts }: PersonFile): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('个人信息');
  sheet.columns = [{ width: 22 }, { width: 60 }];
  sheet.addRow([`${siteName} · 个人信息`]).font = { bold: true };
  sheet.addRow(['姓名', name]);
  sheet.addRow(['导出时间', at.slice(0, 16).replace('T', ' ')]);
  sheet.addRow([]);
  for (const { label, value } of facts) sheet.addRow([label, value]);
  try {
    await book.xlsx.writeFile(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
