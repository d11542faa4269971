import { blockHtml } from './block-html.ts';
import type { Block, PageMarks, Paper } from './document.ts';
import { escapeHtml } from './escape.ts';
import { paperSize } from './paper.ts';
import { styleSheet } from './style-sheet.ts';

/** What is printed: the form's blocks, on which paper, with what the page says about itself. */
export interface PrintedPage {
  readonly title: string;
  readonly paper: Paper;
  readonly blocks: readonly Block[];
  readonly marks: PageMarks;
}

/** Nothing on a page runs or loads; the policy says so too, wherever the page is shown. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A complete page as HTML that stands alone: own styles, no scripts, nothing loaded, every value escaped. The same
 * text is shown as a preview, made a PDF of and printed.
 */
export function renderHtml({ title, paper, blocks, marks }: PrintedPage): string {
  const size = paperSize(paper);
  const hasQr = blocks.some((block) => block.block === 'code' && block.format === 'qr');
  const onSheet = size.height !== undefined;
  const around = `${reprintHtml(marks)}${copyHtml(marks.copy)}`;
  const body = blocks.map(blockHtml).join('\n');
  // A table's head and foot keep the margins free on every page; fixed boxes are repeated on every page.
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${styleSheet(size)}
</style>
</head>
<body>
${onSheet ? around : ''}<table class="page"><thead><tr><td></td></tr></thead><tfoot><tr><td></td></tr></tfoot><tbody><tr><td>
${onSheet ? '' : around}<main${hasQr ? ' class="with-qr"' : ''}>
${body}
</main>
${onSheet ? '' : marksHtml(marks)}</td></tr></tbody></table>
${onSheet ? marksHtml(marks) : ''}</body>
</html>
`;
}

function copyHtml(copy: string): string {
  if (copy === '') return '';
  return `<div class="copy">${escapeHtml(copy.endsWith('联') ? copy : `${copy}联`)}</div>\n`;
}

function reprintHtml({ reprint, firstPrintedBy }: PageMarks): string {
  if (reprint === 0) return '';
  const first = firstPrintedBy ? `　首次打印：${escapeHtml(firstPrintedBy)}` : '';
  return `<div class="reprint">补打　第 ${reprint} 次${first}</div>\n`;
}

function marksHtml({ siteName, deskName, printedAt, printedBy }: PageMarks): string {
  const when = printedAt.slice(0, 16).replace('T', ' ');
  const who = `打印：${escapeHtml(printedBy)}　${escapeHtml(when)}`;
  return `<footer class="marks"><span>${escapeHtml(`${siteName}　${deskName}`)}</span><span>${who}</span></footer>\n`;
}
