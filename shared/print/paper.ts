import type { Paper } from './document.ts';

/** All lengths in millimetres. */
export interface PaperSize {
  readonly width: number;
  /** Undefined on a roll: as long as its content. */
  readonly height: number | undefined;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the running text in points. */
  readonly font: number;
  /** Long documents go on to a second page, which then carries page numbers. */
  readonly numbered: boolean;
}

const roll = { height: undefined, top: 3, bottom: 8, numbered: false };
const inch = 25.4;

/**
 * Continuous three-part stock is cut by lines at 6 to the inch: 22 lines are 93.13 mm and 33 lines 139.7 mm; with
 * rounded figures the print drifts more than a centimetre in a hundred forms. The tractor strips leave 8 inches.
 */
const tractor = { width: 241, side: (241 - 8 * inch) / 2, top: 4, bottom: 8, numbered: false };

const sizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { width: 210, height: 297, side: 19, top: 15, bottom: 17, font: 10.5, numbered: true },
  A5: { width: 148, height: 210, side: 12, top: 10, bottom: 13, font: 9.5, numbered: true },
  '241x93': { ...tractor, height: (22 / 6) * inch, font: 9 },
  '241x140': { ...tractor, height: (33 / 6) * inch, top: 6, bottom: 9, font: 10 },
  '80': { ...roll, width: 80, side: 4, font: 9.5 },
  '58': { ...roll, width: 58, side: 3, font: 8.5 },
};

export function paperSize(paper: Paper): PaperSize {
  return sizes[paper];
}
