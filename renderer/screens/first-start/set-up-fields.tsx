import { Form, Input } from 'antd';
import { useText } from '../../texts/use-text.ts';

export interface SetUpValues {
  readonly siteName: string;
  readonly deskId: string;
  readonly name: string;
  readonly pin: string;
  readonly pinAgain: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
}

export function SiteFields() {
  const t = useText();
  const required = { required: true, whitespace: true, message: t('error.required') };
  return (
    <>
      <Form.Item
        name="siteName"
        label={t('first.site-name')}
        extra={t('first.site-name-hint')}
        rules={[required]}
      >
        <Input autoFocus size="large" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="deskId"
        label={t('first.desk-id')}
        extra={t('first.desk-id-hint')}
        normalize={(text: string) => text.toUpperCase()}
        rules={[{ required: true, pattern: /^[A-Z][A-Z0-9]{0,3}$/, message: t('first.desk-id-wrong') }]}
      >
        <Input size="large" maxLength={4} />
      </Form.Item>
    </>
  );
}

export function LeaderFields() {
  const t = useText();
  const required = { required: true, whitespace: true, message: t('error.required') };
  return (
    <>
      <p>{t('first.leader-lead')}</p>
      <Form.Item name="name" label={t('window.name')} rules={[required]}>
        <Input autoFocus size="large" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Twice
        name="pin"
        label={t('first.pin')}
        hint={t('first.pin-hint')}
        again={t('first.pin-again')}
        pattern={/^\d{4,8}$/}
        wrong={t('staff.pin-form')}
        figures
      />
    </>
  );
}

export function PassphraseFields() {
  const t = useText();
  return (
    <>
      <p>{t('first.passphrase-lead')}</p>
      <Twice
        name="passphrase"
        label={t('first.passphrase')}
        again={t('first.passphrase-again')}
        pattern={/^.{8,200}$/}
        wrong={t('first.passphrase-short')}
      />
    </>
  );
}

interface TwiceProps {
  readonly name: 'pin' | 'passphrase';
  readonly label: string;
  readonly hint?: string;
  readonly again: string;
  readonly pattern: RegExp;
  readonly wrong: string;
  readonly figures?: boolean;
}

/** A secret typed blind is typed twice. */
function Twice({ name, label, hint, again, pattern, wrong, figures = false }: TwiceProps) {
  const t = useText();
  const input = (
    <Input.Password
      size="large"
      autoComplete="new-password"
      inputMode={figures ? 'numeric' : 'text'}
      maxLength={figures ? 8 : 200}
    />
  );
  return (
    <>
      <Form.Item name={name} label={label} extra={hint} rules={[{ required: true, pattern, message: wrong }]}>
        {input}
      </Form.Item>
      <Form.Item
        name={`${name}Again`}
        label={again}
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, value) => {
              if (value !== getFieldValue(name)) throw new Error(t('first.not-same'));
            },
          }),
        ]}
      >
        {input}
      </Form.Item>
    </>
  );
}
