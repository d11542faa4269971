/** 13800002077 → 138****2077; a shorter number keeps its last four digits only. */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone;
  if (phone.length >= 11 && /^\d+$/.test(phone))
    return `${phone.slice(0, 3)}${stars(phone.length - 7)}${phone.slice(-4)}`;
  return stars(phone.length - 4) + phone.slice(phone.length > 4 ? -4 : phone.length);
}

/** 110101199001011234 → 110***********1234; passports and permits keep the first and the last two characters. */
export function maskIdNumber(id: string): string {
  if (id.includes('*')) return id;
  if (id.length >= 12) return `${id.slice(0, 3)}${stars(id.length - 7)}${id.slice(-4)}`;
  return id.length > 4 ? `${id.slice(0, 1)}${stars(id.length - 3)}${id.slice(-2)}` : stars(id.length);
}

/** Something is written, and it is not shown. Its length says nothing. */
export const hiddenValue = '******';

function stars(count: number): string {
  return '*'.repeat(Math.max(count, 4));
}
