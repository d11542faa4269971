import type { CellValue } from 'exceljs';

/**
 * What a cell says, as a clerk would type it. Numbers keep every digit JavaScript has of them: an 18-digit number
 * that Excel has already cut comes out cut, and its check digit tells.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value)
    return value.richText
      .map((part) => part.text)
      .join('')
      .trim();
  if ('text' in value) return String(value.text).trim();
  if ('result' in value) return cellText(value.result as CellValue);
  // A formula without a stored result, or an error such as #REF!: there is nothing to take.
  return '';
}

/** Excel keeps 15 digits; of a longer number only those are its own, and zeros say so. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return String(value);
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}
