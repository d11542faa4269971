const fields =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), button[role="switch"]:not([disabled])';

/**
 * Enter goes to the next field, so that a form is filled in without looking for Tab. A list or calendar that is open
 * takes Enter for its choice first.
 * @returns whether it moved
 */
export function moveOn(form: HTMLElement, from: EventTarget | null): boolean {
  if (!(from instanceof HTMLElement) || from instanceof HTMLTextAreaElement) return false;
  // A dialogue opened from a field is another form.
  if (!form.contains(from)) return false;
  if (from.getAttribute('aria-expanded') === 'true' || !from.matches(fields)) return false;
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter((one) => one.checkVisibility());
  const others = from instanceof HTMLInputElement && from.type === 'radio' ? all.filter(isStop(from)) : all;
  const next = others[others.indexOf(from) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  return next !== undefined;
}

/** Of a group of radio buttons only the one that has the focus counts. */
function isStop(from: HTMLInputElement) {
  return (one: HTMLElement) =>
    one === from || !(one instanceof HTMLInputElement) || one.type !== 'radio' || one.name !== from.name;
}
