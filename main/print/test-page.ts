import type { Block, PageMarks } from '../../shared/print/document.ts';
import { renderHtml } from '../../shared/print/render-html.ts';
import { localIso } from '../../shared/values/time.ts';
import type { Printer } from './printer.ts';
import type { PageSource } from './render-job.ts';

/** A page that shows whether this printer can print forms: rules, Chinese with rare characters, ￥, codes. */
const blocks: readonly Block[] = [
  { block: 'title', text: '打印机测试页' },
  {
    block: 'grid',
    columns: 2,
    cells: [
      { label: '宋体', value: '物业服务中心　前台' },
      { label: '生僻字', value: '㛃 䶮 𬭚 喆 堃 祎' },
      { label: '数字', value: '0123456789　￥1,234.50' },
      { label: '表格线', value: '四边应完整、无断线' },
    ],
  },
  { block: 'money', label: '大写金额', fen: 123450 },
  { block: 'code', format: 'code128', text: 'TEST-0123456789' },
  { block: 'text', text: '本页不入账，不编号。', tone: 'small' },
];

/** Sends a test page straight to a printer; it is no document and leaves no trace in the journal. */
export async function testPage(
  printer: Pick<Printer, 'pdf' | 'print'>,
  queue: string,
  source: Pick<PageSource, 'siteName' | 'deskName'>,
  now: number,
): Promise<{ readonly ok: boolean; readonly reason?: string }> {
  const marks: PageMarks = {
    siteName: source.siteName(),
    deskName: source.deskName(),
    copy: '',
    reprint: 0,
    printedAt: localIso(now),
    printedBy: queue,
  };
  const page = { title: '打印机测试页', paper: 'A5', blocks } as const;
  const html = renderHtml({ ...page, marks });
  const pdf = await printer.pdf(html, page.paper);
  const { status, reason } = await printer.print(queue, { title: page.title, paper: page.paper, html, pdf });
  return { ok: status === 'submitted', ...(reason === undefined ? {} : { reason }) };
}
