import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { useText } from '../../texts/use-text.ts';
import type { Cell } from './edits.ts';
import { filled, patternOf } from './fill.ts';
import type { Person } from './month-roster.tsx';

interface PatternDialogProps {
  readonly shifts: readonly ShiftDefinition[];
  readonly letters: ReadonlyMap<string, string>;
  readonly date: string;
  readonly person: Person;
  write(cells: readonly Cell[]): void;
  onClose(): void;
}

/** One person's days from here to the month's end, the same few over and over. */
export function PatternDialog({ shifts, letters, date, person, write, onClose }: PatternDialogProps) {
  const t = useText();
  const [text, setText] = useState('');
  const signs: (readonly [string, string])[] = [
    ...shifts.flatMap(({ name }, place): [string, string][] => [
      [letters.get(name) ?? name, name],
      [String(place + 1), name],
    ]),
    [t('roster.screen.free'), ''],
    ['0', ''],
  ];
  const pattern = patternOf(text, signs);
  const fill = () => {
    if (!pattern) return;
    write(filled(date, person.id, pattern));
    onClose();
  };
  const example = [...letters.values()].slice(0, shifts.length).map((letter) => letter + letter);
  return (
    <Modal
      open
      title={t('roster.screen.pattern-title', { name: person.name, day: date.slice(5) })}
      okText={t('roster.screen.fill')}
      cancelText={t('window.cancel')}
      okButtonProps={{ disabled: !pattern }}
      onOk={fill}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={fill}>
        <Form.Item
          label={t('roster.screen.pattern-label')}
          htmlFor="roster-pattern"
          extra={t('roster.screen.pattern-hint', {
            example: `${example.join('')}${t('roster.screen.free').repeat(2)}`,
          })}
          validateStatus={text !== '' && !pattern ? 'error' : ''}
        >
          <Input
            id="roster-pattern"
            autoFocus
            maxLength={62}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
