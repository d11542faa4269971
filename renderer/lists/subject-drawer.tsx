import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useQuery } from '../bridge/use-query.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Loaded } from '../kit/loaded.tsx';

interface SubjectDrawerProps {
  /** Undefined while the drawer is shut. */
  readonly subject: string | undefined;
  readonly width: number;
  /** What the drawer is called with the subject's number. */
  title(number: string): string;
  /** Said instead when there is no such subject. */
  readonly unknown: string;
  onClose(): void;
  /** The subject's state is of the area that the subject belongs to. */
  children(subject: string, state: unknown): ReactNode;
}

/** One line of a list, shown whole beside it. */
export function SubjectDrawer({ subject, width, title, unknown, onClose, children }: SubjectDrawerProps) {
  return (
    <Drawer
      open={subject !== undefined}
      size={width}
      title={title(subject?.slice(subject.indexOf(':') + 1) ?? '')}
      onClose={onClose}
      destroyOnHidden
    >
      {subject !== undefined && (
        // A query keeps its last answer while it fetches the next: by the key no subject is shown with the one before it.
        <Found key={subject} subject={subject} unknown={unknown}>
          {children}
        </Found>
      )}
    </Drawer>
  );
}

interface FoundProps extends Pick<SubjectDrawerProps, 'unknown' | 'children'> {
  readonly subject: string;
}

function Found({ subject, unknown, children }: FoundProps) {
  const query = useQuery('subject', { subject }, { subjects: [subject] });
  return (
    <Loaded query={query}>
      {(found) => (found ? children(subject, found.state) : <EmptyState text={unknown} />)}
    </Loaded>
  );
}
