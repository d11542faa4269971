import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { NothingToHandOver } from './nothing-to-hand-over.tsx';
import { type Signed, SignedView } from './signed-view.tsx';
import { Workplace } from './workplace.tsx';

const watched = [
  'note',
  'key-slip',
  'print-job',
  'drawer',
  'money',
  'post-item',
  'shift',
  'staff',
  'handover',
  'roster',
];

/** 交接班 [DUTY 4.11]: counted, followed, read and signed; only then does the shift change. */
export function Handover() {
  const draft = useQuery('handoverDraft', {}, { kinds: watched, status: true });
  const [signed, setSigned] = useState<Signed>();
  if (signed) return <SignedView signed={signed} />;
  return (
    <Loaded query={draft}>
      {(now) =>
        now.shift ? (
          <Workplace
            key={now.shift.subject}
            draft={now}
            shift={now.shift}
            onCounted={draft.refetch}
            onSigned={setSigned}
          />
        ) : (
          <NothingToHandOver />
        )
      }
    </Loaded>
  );
}
