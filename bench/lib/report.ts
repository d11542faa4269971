/** One measured number, and what it was measured against in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly counterpart?: { readonly name: string; readonly value: number };
  /** value / counterpart, or counterpart / value where `bar` says so. */
  readonly ratio?: number;
  readonly bar?: string;
  /** Whether the bar holds; left out where there is none. */
  readonly holds?: boolean;
}

export interface BenchOptions {
  /** Postings of the site it is measured on. */
  readonly postings: number;
  /** Only to see that it still works: few repetitions, figures that mean nothing. */
  readonly small: boolean;
  /** For people who wait; never on stdout. */
  say(text: string): void;
}

export interface Bench {
  readonly what: string;
  run(options: BenchOptions): Promise<readonly Figure[]>;
}

export function figure(name: string, value: number, unit: string): Figure {
  return { name, value: rounded(value), unit };
}

/** A figure that must stay below `most` times its counterpart. */
export function atMostTimes(
  name: string,
  value: number,
  unit: string,
  than: string,
  other: number,
  most: number,
): Figure {
  const ratio = rounded(value / other);
  const counterpart = { name: than, value: rounded(other) };
  return { ...figure(name, value, unit), counterpart, ratio, bar: `<= ${most}x`, holds: ratio <= most };
}

/** A figure whose counterpart must take at least `least` times as long. */
export function timesFaster(
  name: string,
  value: number,
  unit: string,
  than: string,
  other: number,
  least: number,
): Figure {
  const ratio = rounded(other / value);
  const counterpart = { name: than, value: rounded(other) };
  return {
    ...figure(name, value, unit),
    counterpart,
    ratio,
    bar: `>= ${least}x faster`,
    holds: ratio >= least,
  };
}

/** A figure that must reach at least `least` of its counterpart. */
export function atLeastShare(
  name: string,
  value: number,
  unit: string,
  than: string,
  other: number,
  least: number,
): Figure {
  const ratio = rounded(value / other);
  const counterpart = { name: than, value: rounded(other) };
  return { ...figure(name, value, unit), counterpart, ratio, bar: `>= ${least}x`, holds: ratio >= least };
}

/** A figure with an absolute bound. */
export function atMost(name: string, value: number, unit: string, most: number): Figure {
  return { ...figure(name, value, unit), bar: `<= ${most} ${unit}`, holds: value <= most };
}

/** Three significant places: what lies behind them is noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** One line a figure, for people. */
export function figureLine({ name, value, unit, counterpart, ratio, bar, holds }: Figure): string {
  const against = counterpart ? ` · ${counterpart.name} ${counterpart.value} ${unit} · ${ratio}x` : '';
  const verdict = bar ? ` · ${holds ? '✓' : '✗'} ${bar}` : '';
  return `  ${name}: ${value} ${unit}${against}${verdict}`;
}
