import { useEffect, useRef } from 'react';
import { useColours } from './colours.ts';
import { drawOn, type PlotOption } from './echarts.ts';
import css from './plots.module.css';

interface PlotProps {
  /** What the drawing shows, for whoever cannot see it; the table beside it holds the figures. */
  readonly label: string;
  readonly option: PlotOption;
  readonly height?: 'low' | 'high';
}

/** A drawing that fits its place and the theme. */
export function Plot({ label, option, height = 'high' }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<ReturnType<typeof drawOn>>(undefined);
  const drawn = useRef('');
  const colours = useColours();

  useEffect(() => {
    if (!place.current) return;
    const made = drawOn(place.current);
    drawing.current = made;
    drawn.current = '';
    const fit = new ResizeObserver(() => made.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const next = {
      animation: false,
      textStyle: { color: colours.ink2, fontFamily: getComputedStyle(document.body).fontFamily },
      ...option,
    };
    // Asked again every half minute, the figures mostly are the same: what somebody points at must not blink away.
    const now = JSON.stringify(next);
    if (now === drawn.current) return;
    drawn.current = now;
    drawing.current?.setOption(next, { notMerge: true });
  });

  return <div ref={place} className={css.plot} data-height={height} role="img" aria-label={label} />;
}
