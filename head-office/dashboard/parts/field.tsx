import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../../renderer/texts/use-text.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Key of what is wrong with it. */
  readonly wrong?: string | undefined;
  readonly children: ReactNode;
}

/** A field with its label above and, when it is wrong, why below. */
export function Field({ id, label, hint, wrong, children }: FieldProps) {
  const t = useText();
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      validateStatus={wrong === undefined ? '' : 'error'}
      {...(wrong === undefined ? {} : { help: t.words(wrong) })}
      {...(hint === undefined ? {} : { extra: hint })}
    >
      {children}
    </Form.Item>
  );
}
