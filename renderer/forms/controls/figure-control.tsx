import { Input } from 'antd';
import { useState } from 'react';
import { formatMoney, parseMoney } from '../../../shared/values/money.ts';
import { compact } from '../../../shared/values/text.ts';
import { type ControlProps, spoken, statusOf } from './control.ts';
import css from './controls.module.css';

/** Yuan with two decimals on the screen, integer fen in the values. */
export function MoneyControl(props: ControlProps) {
  return <FigureControl {...props} prefix="￥" read={parseMoney} write={formatMoney} />;
}

export function NumberControl(props: ControlProps) {
  return <FigureControl {...props} read={readNumber} write={String} />;
}

function readNumber(text: string): number | undefined {
  const plain = compact(text).replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

interface FigureControlProps extends ControlProps {
  readonly prefix?: string;
  read(text: string): number | undefined;
  write(figure: number): string;
}

/** What cannot be read as a figure goes on as text, so that the field's schema names it as wrong: nothing is guessed. */
function FigureControl({ prefix, read, write, ...props }: FigureControlProps) {
  const { value, autoFocus, onChange, onLeave } = props;
  const [typed, setTyped] = useState<string>();
  const settled = typeof value === 'number' ? write(value) : typeof value === 'string' ? value : '';
  return (
    <Input
      {...spoken(props)}
      className={css.figure ?? ''}
      autoFocus={autoFocus}
      autoComplete="off"
      inputMode="decimal"
      prefix={prefix}
      status={statusOf(props)}
      value={typed ?? settled}
      onChange={({ target: { value: text } }) => {
        setTyped(text);
        onChange(text.trim() === '' ? undefined : (read(text) ?? text));
      }}
      onBlur={() => {
        setTyped(undefined);
        onLeave();
      }}
    />
  );
}
