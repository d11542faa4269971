import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';
import { create } from 'qrcode';

/** QR code as an SVG drawing of unit squares; it takes the size its place gives it. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const quiet = 2;
  const side = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return svg(side, side, path);
}

/**
 * Code 128 as an SVG drawing, one unit a module. Characters outside ASCII cannot be encoded.
 * @returns undefined when the text cannot be encoded
 */
export function code128Svg(text: string): string | undefined {
  const code = new CODE128(text, {});
  if (!code.valid()) return undefined;
  const bits = code.encode().data;
  const quiet = 10;
  let path = '';
  for (const bar of bits.matchAll(/1+/g)) {
    path += `M${bar.index + quiet} 0h${bar[0].length}v1h-${bar[0].length}z`;
  }
  return svg(bits.length + 2 * quiet, 1, path, ' preserveAspectRatio="none"');
}

function svg(width: number, height: number, path: string, more = ''): string {
  const box = `viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges"${more}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path}"/></svg>`;
}
