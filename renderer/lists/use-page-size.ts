import { useState } from 'react';

const lineHeight = 47;
/** Bar, title, filters, the table's head and its foot. */
const around = 274;

/** How many lines of a list fit the window, so that a page of it needs no scrolling. */
export function usePageSize(more = 0): number {
  const [size] = useState(() => linesIn(window.innerHeight - around - more));
  return size;
}

function linesIn(height: number): number {
  return Math.min(50, Math.max(6, Math.floor(height / lineHeight)));
}
