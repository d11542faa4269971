import { toCurrency } from 'n2words/zh-Hans-CN';
import { compact } from './text.ts';

/** Far above any receipt, far below the exact integers of a double. */
const limit = 100_000_000_000_00;

/**
 * An amount as typed (`1,234.5`, `￥88`, `１２元`) in fen, or undefined: more than two decimals, wrong grouping and
 * anything that is no number are refused, never rounded.
 */
export function parseMoney(text: string): number | undefined {
  const plain = compact(text)
    .replace(/^(-?)[￥¥]/, '$1')
    .replace(/[元圆]$/, '');
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, yuan = '', decimals = ''] = match;
  const fen = Number(yuan.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'));
  if (fen > limit) return undefined;
  return sign && fen > 0 ? -fen : fen;
}

/** Fen as yuan with two decimals and grouping: `1,234.50`, `-0.05`. */
export function formatMoney(fen: number): string {
  const [yuan = '0', decimals = '00'] = decimalYuan(Math.abs(fen)).split('.');
  return `${fen < 0 ? '-' : ''}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** Capital amount 大写 as a receipt carries it: 壹仟贰佰叁拾肆圆伍角整, 负壹拾圆整. */
export function capitalAmount(fen: number): string {
  return toCurrency(decimalYuan(fen));
}

/** Written from the digits, never by dividing: `-1234.50`. */
function decimalYuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount in whole fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
