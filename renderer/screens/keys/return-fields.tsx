import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { type KeySlipState, outstanding } from '../../../shared/domain/keys/state.ts';
import { localIso } from '../../../shared/values/time.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { clockTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useText } from '../../texts/use-text.ts';
import css from './keys.module.css';

interface ReturnFieldsProps {
  readonly subject: string;
  readonly slip: KeySlipState;
  onDone(): void;
}

/** How many come back, who brings them; Enter is enough when all of them do. The clerk signed on takes them [KEY]. */
export function ReturnFields({ subject, slip, onDone }: ReturnFieldsProps) {
  const t = useText();
  const now = useNow();
  const command = useCommand();
  const receiver = useQuery('status', {}).data?.operator?.name ?? '';
  const out = outstanding(slip);
  const [count, setCount] = useState<number | null>(out);
  const [lost, setLost] = useState<number | null>(0);
  const [by, setBy] = useState('');
  const [remark, setRemark] = useState('');
  const missing = (lost ?? 0) > 0;
  const take = async () => {
    const done = await command.run('returnKey', {
      slip: subject,
      count: count ?? 0,
      lost: lost ?? 0,
      ...(by.trim() === '' ? {} : { by }),
      ...(remark.trim() === '' ? {} : { remark }),
    });
    if (done) onDone();
  };
  return (
    <Form layout="vertical" onFinish={take}>
      <p className={css.quiet}>{t('keys.return.sum', { out })}</p>
      <RefusalLines refusals={command.refusals} />
      <div className={css.pair}>
        <Form.Item label={t('keys.return.count')} htmlFor="return-count">
          <InputNumber id="return-count" autoFocus min={0} max={out} value={count} onChange={setCount} />
        </Form.Item>
        <Form.Item label={t('keys.return.lost')} htmlFor="return-lost">
          <InputNumber
            id="return-lost"
            min={0}
            max={out}
            value={lost}
            onChange={(value) => {
              setLost(value);
              setCount(Math.max(0, out - (value ?? 0)));
            }}
          />
        </Form.Item>
      </div>
      <Form.Item label={t('keys.return.by')} htmlFor="return-by">
        <Input
          id="return-by"
          maxLength={40}
          value={by}
          placeholder={t('keys.return.by-hint', { name: slip.borrower })}
          onChange={(event) => setBy(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t('keys.return.remark')}
        htmlFor="return-remark"
        required={missing}
        help={missing && t('keys.return.remark-lost')}
      >
        <Input
          id="return-remark"
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </Form.Item>
      <div className={css.foot}>
        <span className={css.quiet}>
          {t('keys.return.receiver', { name: receiver, at: clockTime(localIso(now)) })}
        </span>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('keys.return.confirm')}
        </Button>
      </div>
    </Form>
  );
}
