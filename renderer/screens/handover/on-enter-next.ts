import type { KeyboardEvent } from 'react';

/** Enter moves to the next field of the same block, as in forms; at the last it leaves the key to the page. */
export function onEnterNext(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement)) return;
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
  const next = fields[fields.indexOf(target) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
