import { Button, Form, Input } from 'antd';
import { useText } from '../../texts/use-text.ts';
import css from './first-start.module.css';

interface DeskFieldsProps {
  /** A desk code that nobody has yet, where the wanted one was taken. */
  readonly free: string | undefined;
  onFree(deskId: string): void;
}

/** What this PC is called at the site. */
export function DeskFields({ free, onFree }: DeskFieldsProps) {
  const t = useText();
  return (
    <>
      <Form.Item
        name="deskId"
        label={t('first.desk-id')}
        extra={t('first.desk-id-hint')}
        normalize={(text: string) => text.toUpperCase()}
        validateTrigger="onSubmit"
        rules={[{ required: true, pattern: /^[A-Z][A-Z0-9]{0,3}$/, message: t('first.desk-id-wrong') }]}
      >
        <Input autoFocus size="large" maxLength={4} autoComplete="off" />
      </Form.Item>
      {free !== undefined && (
        <p className={css.free}>
          {t('first.desk-free')}
          <Button onClick={() => onFree(free)}>{t('first.desk-take', { desk: free })}</Button>
        </p>
      )}
      <Form.Item
        name="deskName"
        label={t('first.desk-name')}
        extra={t('first.desk-name-hint')}
        rules={[{ required: true, whitespace: true, message: t('error.required') }]}
      >
        <Input size="large" maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  );
}
