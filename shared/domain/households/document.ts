import { fieldsOf, valueText } from '../../forms/fields.ts';
import type { Field } from '../../forms/form.ts';
import { maskValues } from '../../forms/mask-values.ts';
import type { Values } from '../../forms/visible.ts';
import type { Block, DocumentDefinition, GridCell } from '../../print/document.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { householdForm } from './form.ts';
import { peopleInOrder } from './people-in-order.ts';
import { personFields } from './person-fields.ts';
import type { HouseholdState } from './state.ts';

const wide = ['hukouAddress'];

/**
 * 业主/住户情况登记表 on A4. Numbers are printed masked, as on the screen: a sheet lies about. What only leaders see
 * is not printed at all, nor are pictures.
 */
export const householdDocument: DocumentDefinition<HouseholdState> = {
  name: 'household',
  title: householdForm.title.zh,
  subject: 'unit',
  paper: 'A4',
  copies: [''],
  render(_subject, state, context): readonly Block[] {
    const shown = maskValues(householdForm, state, 'clerk');
    return [
      { block: 'title', text: householdForm.title.zh, subtitle: context.siteName },
      {
        block: 'heading',
        left: `登记日期：${state.registeredAt.slice(0, 10)}`,
        right: formatUnit(state.unit),
      },
      { block: 'grid', columns: 2, cells: roomCells(shown) },
      ...peopleInOrder(shown.persons).flatMap((person, at) => personBlocks(person, at)),
      ...tableBlocks('车辆', 'vehicles', shown.vehicles),
      ...tableBlocks('宠物', 'pets', shown.pets),
      ...(state.remark ? [{ block: 'text' as const, text: `备注：${state.remark}` }] : []),
      { block: 'text', tone: 'small', text: '以上情况如有变动，请随时到前台更改。' },
      {
        block: 'signatures',
        places: [
          { label: '业主/住户（签字）' },
          { label: '经办人', name: context.printedBy, at: context.printedAt },
        ],
      },
    ];
  },
};

function roomCells(state: HouseholdState): readonly GridCell[] {
  const fields = fieldsOf(householdForm).filter((one) => one.kind !== 'rows' && one.kind !== 'lines');
  return [
    ...fields.map((field) => ({
      label: field.label.zh,
      value: cellText(field, { ...state, unit: formatUnit(state.unit) }),
    })),
    { label: '居住人数', value: String(state.persons.length) },
  ];
}

function personBlocks(person: Values, at: number): readonly Block[] {
  const cells = personFields
    .filter((field) => field.visibleWhen?.(person) ?? true)
    .filter((field) => field.sensitive !== 'hidden' && field.kind !== 'image')
    .map((field) => ({
      label: field.label.zh,
      value: cellText(field, person),
      span: wide.includes(field.name) ? 2 : 1,
    }));
  return [
    { block: 'text', tone: 'strong', text: `人员 ${at + 1}` },
    { block: 'grid', columns: 2, cells },
  ];
}

function tableBlocks(title: string, table: string, rows: readonly Values[]): readonly Block[] {
  const field = fieldsOf(householdForm).find((one) => one.name === table);
  if (rows.length === 0 || field?.kind !== 'rows') return [];
  return [
    { block: 'text', tone: 'strong', text: title },
    {
      block: 'table',
      columns: field.fields.map((one) => ({ title: one.label.zh })),
      rows: rows.map((row) => field.fields.map((one) => cellText(one, row))),
    },
  ];
}

function cellText(field: Field, values: Values): string {
  return valueText(field, values[field.name]);
}
