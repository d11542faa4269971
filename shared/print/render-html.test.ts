import { describe, expect, it } from 'vitest';
import { blockHtml } from './block-html.ts';
import type { Block, Paper } from './document.ts';
import { renderHtml } from './render-html.ts';
import { sampleLog, sampleMarks, sampleOthers, sampleReceipt } from './sample-pages.ts';

const page = (paper: Paper, blocks: readonly Block[], marks = sampleMarks) =>
  renderHtml({ title: '收据', paper, blocks, marks });

describe('golden files', () => {
  it.each<Paper>(['A5', '241x93', '241x140', '80', '58'])('a receipt on %s', async (paper) => {
    await expect(page(paper, sampleReceipt)).toMatchFileSnapshot(`golden/receipt-${paper}.html`);
  });

  it('a log of several pages on A4', async () => {
    const html = page('A4', sampleLog, { ...sampleMarks, copy: '' });
    await expect(html).toMatchFileSnapshot('golden/log-A4.html');
  });

  it.each<Paper>(['241x93', 'A4', '80'])('a void reprint with codes on %s', async (paper) => {
    const marks = { ...sampleMarks, reprint: 2, firstPrintedBy: '赵敏' };
    const html = page(
      paper,
      [
        ...sampleReceipt.slice(1, 3),
        ...sampleOthers.slice(0, 1),
        ...sampleReceipt.slice(3),
        ...sampleOthers.slice(1),
      ],
      marks,
    );
    await expect(html).toMatchFileSnapshot(`golden/void-reprint-${paper}.html`);
  });

  const kinds = new Map([...sampleReceipt, ...sampleLog, ...sampleOthers].map((b) => [b.block, b]));
  it.each([...kinds])('the block %s', async (kind, block) => {
    await expect(`${blockHtml(block)}\n`).toMatchFileSnapshot(`golden/block-${kind}.html`);
  });
});

describe('a page', () => {
  it('holds nothing that runs or loads, whatever the values say', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&`;
    const blocks: Block[] = [
      { block: 'title', text: evil, subtitle: evil },
      { block: 'heading', left: evil, right: evil },
      { block: 'grid', columns: 1, cells: [{ label: evil, value: evil }] },
      { block: 'table', columns: [{ title: evil }], rows: [[evil]], total: [evil] },
      { block: 'money', label: evil, fen: 1 },
      { block: 'text', text: evil },
      { block: 'code', format: 'code128', text: evil },
      { block: 'code', format: 'qr', text: evil },
      { block: 'signatures', places: [{ label: evil, name: evil, at: evil, stroke: evil }] },
      { block: 'image', svg: evil, height: 5 },
      { block: 'stamp', text: evil, note: evil },
    ];
    const marks = { ...sampleMarks, copy: evil, siteName: evil, deskName: evil, printedBy: evil };
    const html = renderHtml({ title: evil, paper: 'A4', blocks, marks: { ...marks, printedAt: evil } });
    expect(html).not.toMatch(/<script|onerror='|<img src=x/);
    expect(html.match(/<img /g)).toHaveLength(1);
  });

  it('[RCPT] says 补打 with its count and the first clerk, only when it is a reprint', () => {
    const again = page('80', [], { ...sampleMarks, reprint: 3, firstPrintedBy: '赵敏' });
    expect(again).toContain('补打　第 3 次　首次打印：赵敏');
    expect(page('80', [])).not.toContain('补打');
  });

  it('[RCPT] shows an amount in figures and in capital Chinese', () => {
    const html = blockHtml({ block: 'money', label: '合计', fen: 123405 });
    expect(html).toContain('￥1,234.05');
    expect(html).toMatch(/壹仟贰佰叁拾肆[元圆]零伍分/);
  });

  it('is 22 lines high on three-part stock, or a hundred forms drift by a centimetre', () => {
    expect(page('241x93', [])).toContain('@page{size:241mm 93.13mm;margin:0}');
    expect(page('241x140', [])).toContain('@page{size:241mm 139.7mm;margin:0}');
  });

  it('names the copy once with 联, and none where there is none', () => {
    expect(page('A5', [])).toContain('>收据联<');
    expect(page('A5', [], { ...sampleMarks, copy: '存根联' })).toContain('>存根联<');
    expect(page('A5', [], { ...sampleMarks, copy: '' })).not.toContain('class="copy"');
  });
});

describe('a grid', () => {
  it('gives the last cell of a line what is left of it', () => {
    const cells = [
      { label: 'a', value: '1' },
      { label: 'b', value: '2', span: 3 },
      { label: 'c', value: '3' },
    ];
    const html = blockHtml({ block: 'grid', columns: 3, cells });
    const lines = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map((match) => match[1]);
    expect(lines).toEqual([
      '<th>a</th><td colspan="5">1</td>',
      '<th>b</th><td colspan="5">2</td>',
      '<th>c</th><td colspan="5">3</td>',
    ]);
  });
});

describe('a signature', () => {
  it('draws handwriting only when it is path data', () => {
    const drawn = (stroke: string) =>
      blockHtml({ block: 'signatures', places: [{ label: '签名', stroke }] }).includes('<path');
    expect(drawn('M1 2L3 4')).toBe(true);
    expect(drawn('M1 2"/><script>')).toBe(false);
  });
});
