import { Button, Checkbox } from 'antd';
import { toCanvas } from 'qrcode';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { SecondFactor } from '../../../shared/office/api.ts';
import css from './parts.module.css';
import { PrintedCodes } from './printed-codes.tsx';

interface SecondFactorProps {
  readonly secondFactor: SecondFactor;
  onDone(): void;
}

/** The only time that the app's secret and the printed codes are shown: it ends when somebody says they are kept. */
export function SecondFactorSheet({ secondFactor: { address, printedCodes }, onDone }: SecondFactorProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (canvas.current) void toCanvas(canvas.current, address, { width: 232, margin: 2 });
  }, [address]);
  return (
    <>
      <div className={css.second}>
        <canvas ref={canvas} role="img" aria-label={t('codes.qr')} />
        <div>
          <p>{t('codes.scan')}</p>
          <p>
            {t('codes.by-hand')} <code>{new URL(address).searchParams.get('secret')}</code>
          </p>
          <PrintedCodes codes={printedCodes} />
        </div>
      </div>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        {t('codes.kept')}
      </Checkbox>
      <Button type="primary" size="large" disabled={!kept} onClick={onDone}>
        {t('window.next')}
      </Button>
    </>
  );
}
