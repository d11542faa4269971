import { Button } from 'antd';
import { useState } from 'react';
import { useNow } from '../../../../renderer/kit/use-now.ts';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { OfficeOutput } from '../../../../shared/office/api.ts';
import { localIso } from '../../../../shared/values/time.ts';
import { PrintSheet } from '../../parts/print-sheet.tsx';
import css from './enrol.module.css';

interface EnrolmentCodeProps {
  readonly made: OfficeOutput<'invite'> & { readonly siteName: string | undefined };
}

/** The code in letters to be read out over a phone, with the address to type beside it and what to do there. */
export function EnrolmentCode({ made: { code, address, expiresAt, siteName } }: EnrolmentCodeProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const over = useNow(1_000) >= Date.parse(expiresAt);
  const until = localIso(Date.parse(expiresAt)).slice(0, 16).replace('T', ' ');
  const copy = async () => {
    await navigator.clipboard.writeText(`${address}\n${code}`);
    setCopied(true);
  };
  const sheet = (
    <>
      <dl className={css.facts}>
        <dt>{t('enrol.code')}</dt>
        <dd>
          <code className={css.code} data-over={over}>
            {code}
          </code>
        </dd>
        <dt>{t('enrol.address')}</dt>
        <dd>
          <code className={css.address}>{address}</code>
        </dd>
        <dt>{t('enrol.for')}</dt>
        <dd>{siteName ?? t('enrol.own')}</dd>
        <dt>{t('enrol.until')}</dt>
        <dd>{over ? t('enrol.over', { until }) : t('enrol.until-once', { until })}</dd>
      </dl>
      <ol className={css.steps}>
        <li>{t(siteName === undefined ? 'enrol.step-own' : 'enrol.step-join')}</li>
        <li>{t('enrol.step-type')}</li>
        <li>{t('enrol.step-see')}</li>
      </ol>
    </>
  );
  return (
    <>
      {sheet}
      <div className={css.buttons}>
        <Button onClick={() => void copy()}>{t(copied ? 'enrol.copied' : 'enrol.copy')}</Button>
        <Button onClick={() => window.print()}>{t('enrol.print')}</Button>
      </div>
      <PrintSheet>
        <h1>{t('enrol.sheet-title')}</h1>
        {sheet}
      </PrintSheet>
    </>
  );
}
