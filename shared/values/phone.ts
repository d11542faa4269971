import { compact } from './text.ts';

/**
 * A telephone number in its one spelling, or undefined: mobile `13800002077`, landline `0755-26001234` (an extension
 * as `0755-26001234-801`), without area code `26001234`, service `400-800-1234`, abroad `+85291234567`.
 */
export function parsePhone(text: string): string | undefined {
  const raw = compact(text)
    .replace(/[()（）]/g, '-')
    .replace(/[—–―‐−_.]/g, '-');
  const china = raw.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))-*/, '');
  const mobile = china.replaceAll('-', '');
  if (/^0?1[3-9]\d{9}$/.test(mobile)) return mobile.replace(/^0/, '');
  if (/^400\d{7}$/.test(mobile)) return `400-${mobile.slice(3, 6)}-${mobile.slice(6)}`;
  if (/^\+[1-9]\d{6,14}$/.test(mobile) && !mobile.startsWith('+86')) return mobile;
  return landline(china.replace(/^-+|-+$/g, '').replace(/-+/g, '-'), china !== raw);
}

export function isMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone);
}

/** The last four digits: what residents and clerks call a number by. */
export function phoneTail(phone: string): string {
  return phone.replace(/\D/g, '').slice(-4);
}

function landline(text: string, fromAbroad: boolean): string | undefined {
  // +86 755 … is written without the area code's zero.
  const number = fromAbroad && /^[1-9]\d{1,2}-?\d{7,8}$/.test(text) ? `0${text}` : text;
  const local = /^([2-8]\d{6,7})(?:-(\d{1,5}))?$/.exec(number);
  if (local) return [local[1], local[2]].filter(Boolean).join('-');
  // 010 and 02x are the two-digit area codes; all others have three.
  const far = /^(010|02\d|0[3-9]\d{2})-?([2-8]\d{6,7})(?:-(\d{1,5}))?$/.exec(number);
  return far ? [far[1], far[2], far[3]].filter(Boolean).join('-') : undefined;
}
