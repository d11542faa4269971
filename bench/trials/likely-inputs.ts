const household = {
  unit: '3-2-1201',
  floorArea: 89.9,
  use: 'home',
  persons: [{ name: '陈建国', relation: 'owner', phone: '13800000001', idType: 'id-card' }],
  vehicles: [{ plate: '粤A12345' }],
  pets: [],
};

const inputs: Readonly<Record<string, object>> = {
  registerHousehold: household,
  importHouseholds: { importId: 'i1', file: '名册.xlsx', households: [household] },
  finishImport: { importId: 'i1', cancelled: false },
  withdrawImport: { importId: 'i1', units: ['3-2-1201'], done: true },
  changeHousehold: { subject: 'unit:3-2-1201', changes: [{ path: 'remark', value: '常年出差' }] },
  settleConflict: { subject: 'unit:3-2-1201', path: 'remark', value: 'x' },
  revealValue: { subject: 'unit:3-2-1201', path: 'persons/p1/phone', reason: '联系住户' },
  addKey: { label: '水泵房', kind: 'equipment', count: 2, place: '钥匙柜', hook: '01' },
  issueKeySlip: {
    key: 'key:1',
    count: 1,
    borrowerKind: 'owner',
    borrower: '陈建国',
    phone: '13800000001',
    reason: '忘带',
    idShown: true,
  },
  returnKey: { slip: 'key-slip:K-A1-20261121-001', count: 1 },
  issueReceipt: {
    payer: '陈建国',
    lines: [{ item: 'management', from: '2026-11', to: '2026-11', amount: 24_680 }],
    method: 'cash',
  },
  voidReceipt: { number: 'R-A1-20261121-001', receipt: 'receipt:R-A1-20261121-001', reason: '录错' },
  openDrawer: { float: 50_000 },
  countCash: { denominations: { '10000': 3, '500': 2 } },
  handInCash: { amount: 100, to: '财务部' },
  setPostItems: { items: [{ name: '对讲机', count: 4 }] },
  addNote: { text: '电梯年检', importance: 'important', due: '2026-12-01T09:00:00+08:00', unit: '3-2-1201' },
  followNote: { note: 'note:1', text: '已联系' },
  finishNote: { note: 'note:1' },
  addStaff: { name: '王琳', role: 'clerk', newPin: '1111' },
  closeShift: { shift: 'shift:1', reason: '生病' },
  signDay: { date: '2026-11-21' },
  changeSetting: { key: 'keyDueHours', value: 3 },
  recordExport: { kind: 'receipt', reason: '月底对账' },
  reprintDocument: { document: 'receipt', subject: 'receipt:R-A1-20261121-001' },
  settleJob: { job: 'job:1', outcome: 'printed' },
};

/** An input that the command might take, to be spoiled from there: garbage alone is refused at the door. */
export function likelyInputs(command: string, staff: string): object {
  if (command === 'changePin') return { staff, pin: '0000', newPin: '9999' };
  if (command === 'signOn') return { staff: 'nobody', pin: '0000' };
  return inputs[command] ?? { subject: 'unit:3-2-1201', text: '某事', reason: '某因' };
}
