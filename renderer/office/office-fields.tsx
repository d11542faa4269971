import { Form, Input } from 'antd';
import { useText } from '../texts/use-text.ts';
import { isAddress } from './address.ts';
import { codeFault } from './code-groups.ts';
import { CodeInput } from './code-input.tsx';

export interface OfficeValues {
  readonly address: string;
  readonly code: string;
}

/** Where the head office is, and what it gave to come in by. */
export function OfficeFields() {
  const t = useText();
  return (
    <>
      <Form.Item
        name="address"
        label={t('office.address')}
        extra={t('office.address-hint')}
        validateTrigger="onSubmit"
        rules={[
          { required: true, whitespace: true, message: t('error.required') },
          {
            validator: async (_rule, value: string | undefined) => {
              if (value?.trim() && !isAddress(value)) throw new Error(t('office.address-wrong'));
            },
          },
        ]}
      >
        <Input autoFocus size="large" maxLength={200} inputMode="url" autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('office.code')}
        extra={t('office.code-hint')}
        validateTrigger="onSubmit"
        rules={[
          {
            validator: async (_rule, value: string | undefined) => {
              const fault = codeFault(value ?? '');
              if (fault) throw new Error(t(fault.key, fault.values));
            },
          },
        ]}
      >
        <CodeInput />
      </Form.Item>
    </>
  );
}
