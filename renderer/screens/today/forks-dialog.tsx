import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { useUi } from '../../app/services.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { shortTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { commandName } from '../../lists/command-name.ts';
import { word } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import { routeOf } from '../all.ts';
import css from './office-news.module.css';

interface ForksDialogProps {
  readonly rows: readonly Row[];
  onClose(): void;
}

/** Every kept record with what it was about; a leader says in a line what was done about each. */
export function ForksDialog({ rows, onClose }: ForksDialogProps) {
  const t = useText();
  const { leads } = useRole();
  return (
    <Modal
      open
      width={640}
      title={t('forks.title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('window.close')}
        </Button>,
      ]}
    >
      <p>{t('forks.hint')}</p>
      {!leads && <p className={css.leader}>{t('today.fork-leader')}</p>}
      <ul className={css.values}>
        {rows.map((row) => (
          <Kept key={row.id} row={row} leads={leads} />
        ))}
      </ul>
      {rows.length === 0 && <p role="status">{t('today.fork-all-done')}</p>}
    </Modal>
  );
}

function Kept({ row, leads }: { readonly row: Row; readonly leads: boolean }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const nameOf = useStaffNames();
  const command = useCommand();
  const [text, setText] = useState('');
  const said = text.trim();
  const settle = () => said !== '' && void command.run('settleFork', { fork: row.id, text: said });
  const subjects = Array.isArray(row.data.subjects) ? row.data.subjects.map(String) : [];
  return (
    <li className={css.kept}>
      <div>
        <b>{commandName(word(row, 'command'), t)}</b>{' '}
        {subjects.map((subject) => {
          const route = routeOf(subject);
          const paper = subject.slice(subject.indexOf(':') + 1);
          return route ? (
            <Button key={subject} type="link" size="small" onClick={() => go(route)}>
              {paper}
            </Button>
          ) : (
            <span key={subject}>{paper} </span>
          );
        })}
        <small>
          {t('today.fork-written', {
            posting: word(row, 'posting'),
            clerk: nameOf(word(row, 'clerk')) || t('log.desk-itself'),
            at: shortTime(word(row, 'writtenAt'), Date.now()),
          })}
        </small>
      </div>
      {leads && (
        <Form layout="vertical" onFinish={settle} className={css.settle ?? ''}>
          <Form.Item label={t('forks.text')} htmlFor={`text-${row.id}`}>
            <Input
              id={`text-${row.id}`}
              maxLength={500}
              placeholder={t('today.fork-hint')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Form.Item>
          <Button htmlType="submit" disabled={said === ''} loading={command.busy}>
            {t('forks.settle')}
          </Button>
        </Form>
      )}
      <RefusalLines refusals={command.refusals} />
    </li>
  );
}
