import type { Block, DocumentDefinition } from '../../print/document.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { department } from '../keys/choices.ts';
import type { ChangeSheetState } from './state.ts';

const title = '房产异动表';

/** The copy the departments sign and that stays at the desk. */
export const fileCopy = '存根';

/** [KEYHH 4.2.5] One copy for each department; each signs for it. */
export const changeSheetDocument: DocumentDefinition<ChangeSheetState> = {
  name: 'change-sheet',
  title,
  subject: 'change-sheet',
  paper: 'A4',
  copies: [fileCopy],
  render(_subject, state, context): readonly Block[] {
    const { number, at, since, departments, households } = state;
    const names = departments.map((one) => department.label(one).zh);
    return [
      { block: 'title', text: title, subtitle: context.siteName },
      { block: 'heading', left: `日期：${at.slice(0, 10)}`, right: `No. ${number}` },
      {
        block: 'grid',
        columns: 2,
        cells: [
          { label: '变动期间', value: `${since ? minute(since) : '启用'} 至 ${minute(at)}` },
          { label: '户数', value: `${households.length} 户` },
          { label: '送达部门', value: names.join('、'), span: 2 },
        ],
      },
      {
        block: 'table',
        columns: [
          { title: '房号', weight: 4 },
          { title: '变动项目', weight: 5 },
          { title: '原登记', weight: 5 },
          { title: '现登记', weight: 7 },
          { title: '登记时间', weight: 4 },
          { title: '经办', weight: 2 },
        ],
        rows: households.flatMap(({ unit, changes }) =>
          changes.map(({ label, from, to, at: changed, clerk }, index) => [
            index === 0 ? formatUnit(unit) : '',
            label,
            from === '' ? '—' : from,
            to === '' ? '—' : to,
            minute(changed).slice(5),
            context.staffName(clerk),
          ]),
        ),
      },
      {
        block: 'text',
        tone: 'small',
        text: '电话、证件号码已遮盖，需要核对时请到前台。请各部门据此更改本部门的登记，签收后交回存根。',
      },
      {
        block: 'signatures',
        places: [
          { label: '前台经办', name: context.staffName(state.clerk), at },
          ...names.map((name) => ({ label: `${name}签收` })),
        ],
      },
    ];
  },
};

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
