import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { NoteState } from '../../../shared/domain/notes/state.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { shortTime } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

interface NoteDialogProps {
  /** Subject of the note. */
  readonly note: string;
  onClose(): void;
}

/** An open note with what was done about it; one more line, or done with. */
export function NoteDialog({ note, onClose }: NoteDialogProps) {
  const t = useText();
  const command = useCommand();
  const [text, setText] = useState('');
  const subject = useQuery('subject', { subject: note }, { subjects: [note] });
  const said = text.trim();
  const follow = async () => {
    if (said !== '' && (await command.run('followNote', { note, text: said }))) onClose();
  };
  const finish = async () => {
    if (await command.run('finishNote', { note, ...(said === '' ? {} : { text: said }) })) onClose();
  };
  return (
    <Modal
      open
      title={t('notes.title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('window.close')}
        </Button>,
        <Button key="finish" loading={command.busy} onClick={finish}>
          {t('notes.finish')}
        </Button>,
        <Button key="follow" type="primary" disabled={said === ''} loading={command.busy} onClick={follow}>
          {t('notes.follow')}
        </Button>,
      ]}
    >
      <Loaded query={subject}>
        {(found) => (found ? <Story note={found.state as NoteState} /> : t('notes.unknown'))}
      </Loaded>
      <RefusalLines refusals={command.refusals} />
      <Form layout="vertical">
        <Form.Item label={t('today.progress')} htmlFor="note-progress">
          <Input.TextArea
            id="note-progress"
            autoFocus
            rows={3}
            maxLength={500}
            value={text}
            placeholder={t('today.progress-hint')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) void follow();
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Story({ note }: { readonly note: NoteState }) {
  const nameOf = useStaffNames();
  const now = Date.now();
  return (
    <>
      <p className={css['note-text']}>{note.text}</p>
      <ol className={css.story}>
        {note.lines.map((line) => (
          <li key={`${line.at} ${line.text}`}>
            <small>
              {shortTime(line.at, now)} {nameOf(line.clerk)}
            </small>
            {line.text}
          </li>
        ))}
      </ol>
    </>
  );
}
