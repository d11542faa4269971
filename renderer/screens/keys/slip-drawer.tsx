import { Button } from 'antd';
import { useState } from 'react';
import { type KeySlipState, outstanding } from '../../../shared/domain/keys/state.ts';
import { Tag } from '../../kit/tag.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { SubjectDrawer } from '../../lists/subject-drawer.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { DueTag } from './due-tag.tsx';
import css from './keys.module.css';
import { ReturnFields } from './return-fields.tsx';
import { SlipFacts } from './slip-facts.tsx';
import { SlipReturns } from './slip-returns.tsx';

interface SlipDrawerProps {
  readonly subject: string | undefined;
  onClose(): void;
}

/** One slip beside the list: what it says, what came back, its papers; a scan opens it ready to take the keys back. */
export function SlipDrawer({ subject, onClose }: SlipDrawerProps) {
  const t = useText();
  return (
    <SubjectDrawer
      subject={subject}
      width={480}
      title={(number) => t('keys.slip.title', { number })}
      unknown={t('keys.no-such-slip')}
      onClose={onClose}
    >
      {(shown, state) => <Slip subject={shown} slip={state as KeySlipState} />}
    </SubjectDrawer>
  );
}

function Slip({ subject, slip }: { readonly subject: string; readonly slip: KeySlipState }) {
  const t = useText();
  const { role, atDesk } = useRole();
  const out = outstanding(slip);
  const [taking, setTaking] = useState(true);
  const mayTake = out > 0 && (atDesk || role === 'security');
  return (
    <div className={css.slip}>
      <div className={css.state}>
        {out > 0 ? (
          <>
            <Tag tone="amber">{t('keys.slip.out', { count: out })}</Tag>
            <DueTag due={slip.due} />
          </>
        ) : (
          <Tag tone="green">{t('keys.slip.all-back')}</Tag>
        )}
      </div>
      {mayTake && taking && (
        <section className={css.box} aria-label={t('keys.return')}>
          <ReturnFields subject={subject} slip={slip} onDone={() => setTaking(false)} />
        </section>
      )}
      {mayTake && !taking && <Button onClick={() => setTaking(true)}>{t('keys.return')}</Button>}
      <SlipReturns slip={slip} />
      <SlipFacts slip={slip} />
      <PaperActions document="key-slip" subject={subject} />
    </div>
  );
}
