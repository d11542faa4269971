import type { RecordKind } from './record-kind.ts';

export type FieldType = 'text' | 'short' | 'lines' | 'date' | 'price' | 'yes' | 'item' | 'week';

export interface FieldSpec {
  /** As the command calls it; its label is the text `records.field-<name>`. */
  readonly name: string;
  readonly type: FieldType;
  readonly max?: number;
  readonly optional?: true;
}

interface RecordSpec {
  /** The command that writes and changes it, see shared/domain/office. */
  readonly command: string;
  readonly fields: readonly FieldSpec[];
  /** The fields that the list shows, the first as its name. */
  readonly columns: readonly string[];
}

/** How each kind is written and shown. What is in it is the command's business; it refuses what is wrong. */
export const recordSpecs: Readonly<Record<RecordKind, RecordSpec>> = {
  notice: {
    command: 'publishNotice',
    fields: [
      { name: 'title', type: 'text', max: 60 },
      { name: 'text', type: 'lines', max: 2000 },
      { name: 'from', type: 'date', optional: true },
      { name: 'until', type: 'date', optional: true },
      { name: 'urgent', type: 'yes' },
    ],
    columns: ['title', 'from', 'until', 'readBy'],
  },
  tariff: {
    command: 'setTariff',
    fields: [
      { name: 'item', type: 'item' },
      { name: 'name', type: 'text', max: 40 },
      { name: 'price', type: 'price' },
      { name: 'unit', type: 'short', max: 20 },
      { name: 'from', type: 'date' },
    ],
    columns: ['name', 'price', 'unit', 'from'],
  },
  service: {
    command: 'setService',
    fields: [
      { name: 'name', type: 'text', max: 40 },
      { name: 'price', type: 'price', optional: true },
      { name: 'unit', type: 'short', max: 20, optional: true },
      { name: 'response', type: 'text', max: 60, optional: true },
    ],
    columns: ['name', 'price', 'unit', 'response'],
  },
  'roster-template': {
    command: 'setRosterTemplate',
    fields: [
      { name: 'name', type: 'text', max: 40 },
      { name: 'weekdays', type: 'week' },
    ],
    columns: ['name', 'weekdays'],
  },
};
