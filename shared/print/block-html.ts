import { capitalAmount, formatMoney } from '../values/money.ts';
import { code128Svg, qrSvg } from './code-svg.ts';
import type { Block, SignaturePlace } from './document.ts';
import { escapeHtml } from './escape.ts';
import { gridHtml, tableHtml } from './frame-html.ts';

/** One block as HTML. Looks are the paper's style sheet's business. */
export function blockHtml(block: Block): string {
  switch (block.block) {
    case 'title': {
      const subtitle = block.subtitle ? `<p class="subtitle">${escapeHtml(block.subtitle)}</p>` : '';
      return `<header class="title"><h1>${escapeHtml(block.text)}</h1>${subtitle}</header>`;
    }
    case 'heading': {
      const [left, right] = [escapeHtml(block.left ?? ''), escapeHtml(block.right ?? '')];
      return `<div class="heading"><span>${left}</span><span class="number">${right}</span></div>`;
    }
    case 'grid':
      return gridHtml(block);
    case 'table':
      return tableHtml(block);
    case 'money':
      return moneyHtml(block.label, block.fen);
    case 'text':
      return `<p class="text ${block.tone ?? 'plain'}">${escapeHtml(block.text)}</p>`;
    case 'code':
      return codeHtml(block.format, block.text);
    case 'signatures':
      return `<div class="signatures">${block.places.map(signatureHtml).join('')}</div>`;
    case 'image': {
      // As a picture, so that nothing in the drawing can run or load anything.
      const source = `data:image/svg+xml,${encodeURIComponent(block.svg)}`;
      return `<img class="drawing" alt="" src="${escapeHtml(source)}" style="height:${Number(block.height)}mm">`;
    }
    case 'stamp': {
      const word = escapeHtml(block.text);
      const note = block.note ? `<p class="void-note">${word}：${escapeHtml(block.note)}</p>` : '';
      return `<div class="stamp"><b>${word}</b></div>${note}`;
    }
    case 'cut':
      return '<div class="cut"></div>';
  }
}

function moneyHtml(label: string, fen: number): string {
  return (
    `<table class="ruled money"><tr><th>${escapeHtml(label)}</th>` +
    `<td class="capital"><span>人民币（大写）</span><b>${capitalAmount(fen)}</b></td>` +
    `<td class="figures">￥${formatMoney(fen)}</td></tr></table>`
  );
}

function codeHtml(format: 'qr' | 'code128', text: string): string {
  if (format === 'qr') return `<figure class="qr">${qrSvg(text)}</figure>`;
  const caption = `<figcaption>${escapeHtml(text)}</figcaption>`;
  return `<figure class="bars">${code128Svg(text) ?? ''}${caption}</figure>`;
}

/** Path data and nothing else: handwriting is recorded by a pad and drawn as it came. */
const pathData = /^[\sMLHVCSQTAZmlhvcsqtaz\d.,+-]+$/;

function signatureHtml({ label, name, at, stroke }: SignaturePlace): string {
  const time = at ? `<small>${escapeHtml(signedAt(at))}</small>` : '';
  const hand =
    stroke && pathData.test(stroke)
      ? `<svg viewBox="0 0 300 100"><path d="${stroke}" fill="none" stroke="#000" stroke-width="4"/></svg>`
      : '';
  const who = name ? `<b>${escapeHtml(name)}</b>` : '';
  return (
    `<div class="signature"><span>${escapeHtml(label)}：</span>` +
    `<span class="line">${hand}${who}${time}</span></div>`
  );
}

/** ISO time as `11-21 15:42`; anything else as it is. */
function signedAt(at: string): string {
  const match = /^\d{4}-(\d{2}-\d{2})T(\d{2}:\d{2})/.exec(at);
  return match ? `${match[1]} ${match[2]}` : at;
}
