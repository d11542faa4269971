import type { PaperSize } from './paper.ts';

/** Songti as on official forms; the Noto faces are what a desk without Windows fonts has. */
const song = `SimSun,NSimSun,"Songti SC",STSong,"Noto Serif CJK SC","Noto Serif SC","Noto Sans CJK SC",serif`;
/** Thin strokes of Songti break up on a thermal head. */
const hei = `SimHei,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif`;

/** The style sheet of one paper: common looks, then what a sheet or a roll does differently. */
export function styleSheet(size: PaperSize): string {
  return `${page(size)}${common}${size.height === undefined ? roll(size) : sheet(size)}${screen(size)}`;
}

/** Margins are padding: a printer driver told to use none still gets them, and the PDF is the same. */
function page({ width, height, font, side }: PaperSize): string {
  // A roll's length is known only when it is printed; a size given here would be scaled to it.
  const paper = height === undefined ? '' : `size:${width}mm ${mm(height)};`;
  return `@page{${paper}margin:0}
html{font:${font}pt/1.4 ${height === undefined ? hei : song}}
.page{width:${width}mm}.page>tbody>tr>td{padding:0 ${mm(side)}}
`;
}

const common = `*{box-sizing:border-box;margin:0;padding:0}
body{color:#000;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
table{border-collapse:collapse;table-layout:fixed;width:100%}
.page{table-layout:auto}.page>tbody>tr>td{vertical-align:top}
main{position:relative}
h1{font-size:1.8em;font-weight:700;line-height:1.25;letter-spacing:.3em;padding-left:.3em;display:inline-block}
.title{text-align:center;break-after:avoid}.subtitle{font-size:.95em}
.heading{display:flex;justify-content:space-between;gap:4mm;break-after:avoid}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.ruled td,.ruled th{overflow-wrap:anywhere;white-space:pre-wrap}
th{font-weight:400}tr{break-inside:avoid}
.rows td{font-variant-numeric:tabular-nums}
td.right{text-align:right;white-space:nowrap}td.center,td.none{text-align:center}
.figures{font-variant-numeric:tabular-nums;white-space:nowrap}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.text.small{font-size:.85em}.text.strong{font-weight:700;break-after:avoid}
figure svg{display:block}
.text:has(+.signatures){break-after:avoid}
.signatures{display:flex;flex-wrap:wrap;break-inside:avoid}
.signature{display:flex;align-items:flex-end}.signature .line{flex:1 0 auto;min-width:20mm;border-bottom:.25mm solid #000;min-height:1.5em;padding:0 1mm;white-space:nowrap}
.signature .line svg{width:18mm;height:6mm;margin:-3mm 1mm 0 0;vertical-align:bottom}
.signature b{font-weight:400}.signature small{font-size:.75em;margin-left:1.5mm}
.drawing{display:block;max-width:100%;margin:1mm auto}
.stamp{position:absolute;z-index:2;text-align:center}
.stamp b{transform:rotate(-12deg);display:inline-block;border:.9mm double #000;letter-spacing:.4em;padding-left:.4em;font-size:3.4em;line-height:1.25;opacity:.55}
.void-note{border:.25mm solid #000;padding:.3mm 1.5mm;margin-bottom:1mm;font-size:.9em}
.marks{font-variant-numeric:tabular-nums}
`;

function sheet({ width, side, top, bottom, height = 0 }: PaperSize): string {
  const low = height < 100;
  const gap = low ? '1mm' : '2.5mm';
  // Six characters in a label, on the narrow paper five.
  const label = width < 150 ? 22 : 27;
  const under = low ? '1mm' : '4mm';
  return `.page>thead td{height:${mm(top)}}.page>tfoot td{height:${mm(bottom)}}
h1{border-bottom:.9mm double #000}.title{margin-bottom:${under}}.subtitle{margin-top:1mm}
.heading{margin-bottom:1mm}
.ruled{border:.35mm solid #000;margin-top:-.35mm}.ruled td,.ruled th{border:.2mm solid #000;padding:${low ? '.55mm 1.2mm' : '1.1mm 1.6mm'}}
.text+.ruled,.bars+.ruled,.signatures+.ruled{margin-top:${gap}}
.grid .label{width:${label}mm}.grid th{text-align:center}
.rows th{font-weight:700}.total td{font-weight:700}
.money th{width:${label}mm}.capital span{font-size:.85em;margin-right:2mm}.capital b{letter-spacing:.08em}
.money .figures{width:${width < 150 ? 34 : 44}mm;font-size:1.15em;font-weight:700;text-align:center}
.text{margin-top:${gap}}.text.strong+.ruled,.text.strong+.text{margin-top:1mm}
.signatures{gap:${low ? '1mm 6mm' : '5mm 8mm'};margin-top:${low ? '2.5mm' : '6mm'}}.signature{flex:1 1 auto;min-width:${width < 150 ? 50 : 44}mm}
.qr{position:absolute;left:0;top:0;width:${low ? 13 : 18}mm}
.with-qr .title{min-height:${low ? 9 : 15}mm}.with-qr .heading{padding-left:${low ? 16 : 0}mm}
${low ? '' : '.with-qr .heading{margin-top:3mm}'}
.bars{margin:${low ? 1.5 : 4}mm auto 0;width:62mm;text-align:center;font-size:.85em}.bars svg{width:100%;height:10mm}
.stamp{left:0;right:0;top:${low ? 22 : 42}mm}
.cut{break-after:page}
.copy{position:fixed;right:${mm(Math.max(2, side - 7))};top:${mm(top + (low ? 8 : 16))};writing-mode:vertical-rl;letter-spacing:.35em;font-size:.95em}
.reprint{position:fixed;right:${mm(side)};top:${mm(Math.max(2, top - 5))};border:.35mm solid #000;padding:.3mm 1.5mm;font-size:.85em;font-weight:700}
.marks{position:fixed;left:${mm(side)};right:${mm(side)};bottom:${low ? 3 : 6}mm;display:flex;justify-content:space-between;font-size:7.5pt;line-height:1.3}
`;
}

function roll({ width, side, top, bottom }: PaperSize): string {
  return `.page>thead td{height:${top}mm}.page>tfoot td{height:${bottom}mm}
h1{font-size:1.5em}.copy{text-align:center}
.reprint{text-align:center;border:.5mm solid #000;font-weight:700;margin-bottom:1mm;padding:.5mm}
.title{margin-bottom:1mm}.heading{flex-wrap:wrap;gap:0 4mm}
.ruled{border-top:.3mm dashed #000;margin-top:1mm}.ruled td,.ruled th{padding:.5mm 0;vertical-align:top;text-align:left}
.grid,.grid tbody{display:block}.grid colgroup{display:none}.grid tr{display:flex;flex-wrap:wrap}.grid th{width:${width < 70 ? 16 : 20}mm}.grid td{width:calc(100% - ${width < 70 ? 16 : 20}mm)}
.rows{table-layout:auto}.rows thead th{border-bottom:.2mm solid #000;font-size:.9em}.rows td,.rows th{padding-right:1mm}
.rows th.right{text-align:right}.rows .right{padding:.5mm 0 .5mm 1.5mm}.total td{border-top:.2mm solid #000;font-weight:700}
.money tr{display:block}.money th,.money td{display:block}
.money{position:relative}.money .figures{position:absolute;right:0;top:0;font-size:1.3em;font-weight:700}
.money .capital span{display:none}.money .capital b::before{content:"大写：";font-weight:400}
.text,.signatures{margin-top:1.5mm}.signature{flex:1 1 100%;margin-top:2mm}
.qr{width:${width < 70 ? 24 : 30}mm;margin:2mm auto}
.bars{margin:2mm 0;text-align:center;font-size:.9em}.bars svg{width:${width - 2 * side}mm;height:12mm}
.stamp{left:0;right:0;top:24mm}.stamp b{font-size:2.6em}
.cut{border-top:.3mm dashed #000;margin:4mm -${side}mm}
.marks{border-top:.3mm dashed #000;margin-top:2.5mm;padding-top:1mm;font-size:.8em;line-height:1.35}.marks span{display:block}
`;
}

/** The preview shows the same page as a sheet of paper on a desk. */
function screen({ width, height }: PaperSize): string {
  const least = height === undefined ? '' : `min-height:${mm(height)};`;
  return `@media screen{html{background:#e9e6df;padding:6mm 0}
body{position:relative;width:${width}mm;${least}margin:0 auto;box-shadow:0 1mm 5mm #0003}
.copy,.reprint,.marks{position:${height === undefined ? 'static' : 'absolute'}}}`;
}

/** Rounded to hundredths: a golden file should not hold the float's tail. */
function mm(length: number): string {
  return `${Math.round(length * 100) / 100}mm`;
}
