import { compact } from './text.ts';

/** A room: building, unit (`0` where the building has none) and room. Its code joins the three: `3-2-1201`. */
export interface UnitParts {
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}

const building = '(?<building>[A-Z]?\\d{1,3}[A-Z]?|[A-Z]{1,2})';
const unit = '(?<unit>[A-Z]|\\d{1,2}[A-Z]?)';
const room = '(?<room>[A-Z]{0,2}\\d{1,5}[A-Z]?)(?:室|号房?|房)?';
const afterBuilding = '(?:号楼|栋|幢|座|#楼|#|楼|-)-?';
const floor = '(?:\\d{1,3}(?:层|F)-?)?';
const written = new RegExp(`^${building}${afterBuilding}(?:${unit}(?:单元|门|梯|-)-?)?${floor}${room}$`);
const canonical = new RegExp(`^${building}-${unit}-(?<room>[A-Z]{0,2}\\d{1,5}[A-Z]?)$`);

/**
 * A room as people write it (`3栋2单元1201`, `3号楼2单元1201室`, `3#2-1201`, `三栋二单元1201`, `A座1201`, full width) as its
 * code `3-2-1201`, or undefined. A room without a unit gets `0`: `3栋1201` is `3-0-1201`.
 */
export function parseUnitCode(text: string): string | undefined {
  const plain = chineseDigits(
    compact(text)
      .replace(/[—–―‐−_/\\]/g, '-')
      .replace(/^第/, ''),
  );
  const parts = written.exec(plain)?.groups;
  if (!parts?.building || !parts.room) return undefined;
  return [parts.building, parts.unit ?? '0', parts.room].map(withoutZeros).join('-');
}

/** The three parts of a code, or undefined when the text is no code. */
export function unitParts(code: string): UnitParts | undefined {
  const parts = canonical.exec(code)?.groups;
  if (!parts?.building || !parts.unit || !parts.room) return undefined;
  return { building: parts.building, unit: parts.unit, room: parts.room };
}

export function isUnitCode(text: string): boolean {
  return unitParts(text) !== undefined && parseUnitCode(text) === text;
}

/** The room as it is said and printed: `3栋2单元1201`, `A座1201`. A text that is no code stays as it is. */
export function formatUnit(code: string): string {
  const parts = unitParts(code);
  if (!parts) return code;
  const tower = `${parts.building}${/^[A-Z]+$/.test(parts.building) ? '座' : '栋'}`;
  return `${tower}${parts.unit === '0' ? '' : `${parts.unit}单元`}${parts.room}`;
}

/** `03` and `3` are the same building on different lists. */
function withoutZeros(part: string): string {
  return part.replace(/^([A-Z]*)0+(?=\d)/, '$1');
}

const digits = '零一二三四五六七八九';

/** 三栋 → 3栋, 十二栋 → 12栋, 二十三栋 → 23栋. */
function chineseDigits(text: string): string {
  return text.replace(/[一二三四五六七八九十]{1,3}(?=栋|幢|座|号楼|楼|单元|门|梯)/g, (word) => {
    const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
    const ten = tens === '' ? 1 : digits.indexOf(tens ?? '');
    const one = ones ? digits.indexOf(ones) : 0;
    return ten < 0 || one < 0 ? word : String(ten * 10 + one);
  });
}
