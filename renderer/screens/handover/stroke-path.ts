/** The box that handwriting is kept and printed in. */
export const strokeBox = { width: 300, height: 100 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of strokes on a pad of the given size as SVG path data in the box, to a tenth of its unit. */
export function strokePath(
  strokes: readonly (readonly Point[])[],
  pad: { readonly width: number; readonly height: number },
): string {
  const place = ({ x, y }: Point) =>
    `${tenth((x / pad.width) * strokeBox.width)} ${tenth((y / pad.height) * strokeBox.height)}`;
  return strokes
    .flatMap((points) => {
      const [first, ...rest] = points.map(place);
      if (first === undefined) return [];
      // A dot is a line of no length; with round ends it shows.
      return [`M${first}${(rest.length > 0 ? rest : [first]).map((at) => `L${at}`).join('')}`];
    })
    .join('');
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
