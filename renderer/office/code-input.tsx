import { Input, type InputRef } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import { cursorIn, groupedCode } from './code-groups.ts';
import css from './office.module.css';

interface CodeInputProps {
  /** Given by the form around it, with `value` and `onChange`. */
  readonly id?: string;
  readonly value?: string;
  onChange?(code: string): void;
}

/** An enrolment code: groups itself while it is typed, wherever in it somebody mends a letter. */
export function CodeInput({ id, value = '', onChange, ...rest }: CodeInputProps) {
  const input = useRef<InputRef>(null);
  const cursor = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (cursor.current !== undefined && document.activeElement === input.current?.input)
      input.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = undefined;
  });
  return (
    <Input
      {...rest}
      {...(id === undefined ? {} : { id })}
      ref={input}
      className={css.code ?? ''}
      size="large"
      autoComplete="off"
      spellCheck={false}
      placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
      value={value}
      onChange={({ target }) => {
        cursor.current = cursorIn(target.value, target.selectionStart ?? target.value.length);
        onChange?.(groupedCode(target.value));
      }}
    />
  );
}
