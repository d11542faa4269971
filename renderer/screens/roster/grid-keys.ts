/** What a key does in the month's grid. */
export type GridAct =
  | { readonly act: 'move'; readonly days: number; readonly people: number }
  /** Puts a shift into the cell, alone or beside what stands there; then the next day is reached. */
  | { readonly act: 'set'; readonly shift: string; readonly beside: boolean }
  | { readonly act: 'free'; readonly goOn: boolean };

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-31, 0],
  End: [31, 0],
};

/**
 * Arrows walk; a figure is the shift of that place, 0 a free day; a letter is the shift whose name begins with it;
 * with Shift it comes beside what stands there. Delete makes free and stays.
 * @param shifts names of the site's shifts in their order
 */
export function gridAct(press: KeyPress, shifts: readonly string[]): GridAct | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const move = moves[press.key];
  if (move) return { act: 'move', days: move[0], people: move[1] };
  if (press.key === 'Delete' || press.key === 'Backspace') return { act: 'free', goOn: false };
  // With Shift the key is a sign of the keyboard's language; the code still names the figure.
  const figure = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] ?? (/^\d$/.test(press.key) ? press.key : '');
  if (figure === '0') return { act: 'free', goOn: true };
  const letter = press.key.length === 1 ? press.key.toLowerCase() : '';
  const shift =
    figure === ''
      ? letter === ''
        ? undefined
        : shifts.find((name) => name.startsWith(letter))
      : shifts[Number(figure) - 1];
  return shift === undefined ? undefined : { act: 'set', shift, beside: press.shiftKey };
}
