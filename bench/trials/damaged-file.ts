import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import type { Random } from '../../main/engine/demo/random.ts';

const lines = [
  ['房号', '姓名', '手机号', '身份证号', '车牌号', '建筑面积'],
  ['３栋２单元１２０１', '陈建国', '138 0000 0001', '990101199001010011', '粤A12345', '89.9㎡'],
  ['3-2-1202', '李芳', '13800000002、0755-1234567', '9.90101E+17', '', '八十九'],
  ['', '无房号', '１３８００００００３', '', '京AD12345', '-1'],
];

/** Something with a roster's name: random bytes, a text of any encoding, a workbook, each with a few bytes spoiled. */
export async function damagedFile(random: Random): Promise<Buffer> {
  const kind = random.whole(0, 4);
  if (kind === 0)
    return Buffer.from(Array.from({ length: random.whole(0, 4_000) }, () => random.whole(0, 255)));
  if (kind === 1) return spoiled(Buffer.from(csv(random)), random);
  if (kind === 2)
    return spoiled(iconv.encode(csv(random), random.pick(['gb18030', 'utf16le', 'big5'])), random);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('住户');
  sheet.addRows(kind === 3 ? lines : [['大湖新城住户名册'], ...lines, ['合计', 3]]);
  if (random.chance(0.5)) sheet.mergeCells('A2:A3');
  if (random.chance(0.3)) sheet.getCell('B2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  if (random.chance(0.3)) sheet.getCell('B3').value = new Date(86_400_000);
  return spoiled(Buffer.from(await workbook.xlsx.writeBuffer()), random);
}

function csv(random: Random): string {
  const separator = random.pick([',', '\t', ';', '|']);
  const quote = random.chance(0.2) ? '"' : '';
  return lines
    .map((line) => line.map((cell) => quote + cell).join(separator))
    .join(random.pick(['\n', '\r\n', '\r']));
}

function spoiled(content: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(content);
  for (let count = random.whole(0, 4); count > 0 && bytes.length > 0; count -= 1) {
    bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  }
  return random.chance(0.2) ? bytes.subarray(0, random.whole(0, bytes.length)) : bytes;
}
