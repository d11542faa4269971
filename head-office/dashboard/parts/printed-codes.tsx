import { Button } from 'antd';
import { useText } from '../../../renderer/texts/use-text.ts';
import css from './parts.module.css';
import { PrintSheet } from './print-sheet.tsx';

/** Codes for the day the phone is not at hand, shown once, to be printed and locked away. */
export function PrintedCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useText();
  const list = (
    <ul className={css.codes}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
  return (
    <div>
      <p>{t('codes.lead')}</p>
      {list}
      <Button onClick={() => window.print()}>{t('codes.print')}</Button>
      <PrintSheet>
        <h1>{t('codes.sheet-title')}</h1>
        <p>{t('codes.lead')}</p>
        {list}
      </PrintSheet>
    </div>
  );
}
