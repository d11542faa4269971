import { isIdNumber, isSpoiledIdNumber, normaliseIdNumber } from '../../shared/values/id-number.ts';
import { parsePhone } from '../../shared/values/phone.ts';
import { parsePlate } from '../../shared/values/plate.ts';
import { parseUnitCode } from '../../shared/values/unit-code.ts';
import type { ColumnField } from './headings.ts';

export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Values = Readonly<Record<string, unknown>>;

/** One line of a roster, read: what it says of the room, of a person and of a vehicle. */
export interface RosterRow {
  readonly sheet: string;
  readonly line: number;
  /** Undefined: no room can be read from it, so it is refused. */
  readonly unit: string | undefined;
  readonly room: Values;
  readonly person: Values | undefined;
  readonly vehicle: Values | undefined;
  /** Why something of it was not taken; the rest is. */
  readonly warnings: readonly Reason[];
}

/** The cells of a line by what they hold; empty ones left out. */
export type Cells = Readonly<Partial<Record<ColumnField, string>>>;

/** Numbers that spreadsheets of the widespread HC system write for an owner's kind, and the words others write. */
const relations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    owner: ['1001', '业主', '户主', '本人', '产权人', '房主'],
    relative: ['1002', '家庭成员', '家属', '亲属', '家人', '亲戚', '兄弟', '姐妹'],
    tenant: ['1003', '租户', '租客', '承租人', '租赁户'],
    spouse: ['配偶', '夫妻', '妻子', '丈夫', '妻', '夫', '爱人'],
    child: ['子女', '儿子', '女儿', '子', '女', '孩子'],
    parent: ['父母', '父亲', '母亲', '父', '母', '岳父', '岳母', '公公', '婆婆'],
    nanny: ['保姆', '家政', '月嫂', '护工'],
    guest: ['暂住', '访客', '客人', '暂住客人'],
  }).flatMap(([relation, words]) => words.map((word) => [word, relation] as const)),
);

/**
 * Reads one line. What cannot be right (a phone, an identity number that Excel has cut) is left out with a reason
 * and never guessed.
 */
export function readRow(cells: Cells, sheet: string, line: number): RosterRow {
  const warnings: Reason[] = [];
  const warn = (code: string, value: string) => {
    warnings.push({ code, values: { value: value.slice(0, 40) } });
    return undefined;
  };
  const unit = unitOf(cells);
  return {
    sheet,
    line,
    unit,
    room: {
      ...filled('floorArea', cells.floorArea && areaOf(cells.floorArea, warn)),
      ...filled('remark', cells.remark),
    },
    person: personOf(cells, warn),
    vehicle: vehicleOf(cells, warn),
    warnings,
  };
}

type Warn = (code: string, value: string) => undefined;

/** The room from one column, or put together from building, unit and room. */
function unitOf(cells: Cells): string | undefined {
  if (cells.unit) {
    const whole = parseUnitCode(cells.unit);
    if (whole) return whole;
  }
  const room = cells.room ?? cells.unit;
  if (!cells.building || !room) return room && parseUnitCode(room);
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s栋幢座号楼#单元室房]/g, '');
  const parts = [cells.building, cells.unitPart ?? '0', room].map(plain);
  return parts.every((part) => part !== '') ? parseUnitCode(parts.join('-')) : undefined;
}

function personOf(cells: Cells, warn: Warn): Values | undefined {
  if (!cells.name) return undefined;
  return {
    name: cells.name,
    relation: relationOf(cells.relation, warn),
    ...filled('sex', cells.sex && sexOf(cells.sex)),
    ...filled('phone', cells.phone && (phoneOf(cells.phone) ?? warn('import.phone', cells.phone))),
    ...filled(
      'otherPhone',
      cells.otherPhone && (phoneOf(cells.otherPhone) ?? warn('import.phone', cells.otherPhone)),
    ),
    ...idOf(cells.idNumber, warn),
    ...filled('birthDate', cells.birthDate && dateOf(cells.birthDate)),
    ...filled('nativePlace', cells.nativePlace),
    ...filled('hukouAddress', cells.hukouAddress),
    ...filled('workplace', cells.workplace),
    ...filled('emergencyName', cells.emergencyName),
    ...filled(
      'emergencyPhone',
      cells.emergencyPhone && (phoneOf(cells.emergencyPhone) ?? warn('import.phone', cells.emergencyPhone)),
    ),
  };
}

function vehicleOf(cells: Cells, warn: Warn): Values | undefined {
  if (!cells.plate) return undefined;
  const plate = parsePlate(cells.plate)?.plate ?? warn('import.plate', cells.plate);
  if (!plate) return undefined;
  return { plate, ...filled('model', cells.vehicleModel), ...filled('space', cells.space) };
}

function relationOf(text: string | undefined, warn: Warn): string {
  if (!text) return 'owner';
  const known = relations.get(text.trim());
  if (!known) warn('import.relation', text);
  return known ?? 'other';
}

function idOf(text: string | undefined, warn: Warn): Values {
  if (!text) return {};
  if (isIdNumber(text)) return { idType: 'id-card', idNumber: normaliseIdNumber(text) };
  warn(isSpoiledIdNumber(text) ? 'import.id-spoiled' : 'import.id-wrong', masked(text));
  return {};
}

/** Several numbers in one cell: the first that is one. */
function phoneOf(text: string): string | undefined {
  for (const part of text.split(/[,，;；、/\s]+/)) {
    const phone = parsePhone(part);
    if (phone) return phone;
  }
  return undefined;
}

function sexOf(text: string): string | undefined {
  if (/^(男|M|0)/i.test(text)) return 'male';
  return /^(女|F|1)/i.test(text) ? 'female' : undefined;
}

function areaOf(text: string, warn: Warn): number | undefined {
  const area = Number(text.normalize('NFKC').replace(/[^\d.]/g, ''));
  return area >= 1 && area <= 100_000 ? area : warn('import.area', text);
}

function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text.normalize('NFKC')) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

const masked = (id: string): string => `${id.slice(0, 3)}***${id.slice(-4)}`;

function filled(name: string, value: unknown): Values {
  return value === undefined || value === '' ? {} : { [name]: value };
}
