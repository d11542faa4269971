import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import Pad from 'signature_pad';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';
import { strokeBox, strokePath } from './stroke-path.ts';

/** The command takes no longer path data than this. */
const longest = 40_000;

interface SignaturePadProps {
  readonly label: string;
  /** SVG path data in the box, as written so far. */
  readonly path: string;
  onPath(path: string): void;
}

/** Handwriting. The canvas shows only the stroke under the pen; what is written stands below it as a path. */
export function SignaturePad({ label, path, onPath }: SignaturePadProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const now = useRef({ path, onPath });
  now.current = { path, onPath };

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const { width, height } = sheet.getBoundingClientRect();
    sheet.width = width;
    sheet.height = height;
    const pad = new Pad(sheet, { penColor: getComputedStyle(sheet).color, minWidth: 1.2, maxWidth: 2 });
    const keep = () => {
      const written = pad.toData().map((stroke) => stroke.points);
      pad.clear();
      const whole = now.current.path + strokePath(written, { width, height });
      if (whole.length <= longest) now.current.onPath(whole);
    };
    pad.addEventListener('endStroke', keep);
    return () => {
      pad.removeEventListener('endStroke', keep);
      pad.off();
    };
  }, []);

  return (
    <figure className={css.pad}>
      <figcaption>
        {label}
        {path !== '' && (
          <Button size="small" type="text" onClick={() => onPath('')}>
            {t('handover.write-again')}
          </Button>
        )}
      </figcaption>
      <div>
        <svg
          viewBox={`0 0 ${strokeBox.width} ${strokeBox.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={path} />
        </svg>
        <canvas ref={canvas} aria-label={`${label} ${t('handover.pad')}`} role="img" />
      </div>
    </figure>
  );
}
