import { Button } from 'antd';
import { useState } from 'react';
import type { Role, Row } from '../../../shared/domain/area.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';
import { AddStaff } from './staff-add.tsx';
import { PinDialog, StaffLeaves } from './staff-dialogs.tsx';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

type Doing = { readonly what: 'pin' | 'left'; readonly person: Person };

export function StaffSettings({ status, leader }: SectionProps) {
  const t = useText();
  const rows = useQuery('rows', { kind: 'staff', order: 'oldest', size: 200 }, { kinds: ['staff'] });
  const [doing, setDoing] = useState<Doing>();
  const { operator } = status;
  const close = () => setDoing(undefined);
  return (
    <>
      {leader && <AddStaff />}
      <Card
        title={t('settings.staff')}
        note={
          operator && (
            <Button onClick={() => setDoing({ what: 'pin', person: operator })}>
              {t('settings.own-pin')}
            </Button>
          )
        }
      >
        <Loaded query={rows}>
          {({ rows: people }) => (
            <ul>
              {people.map((row) => (
                <li key={row.id} className={css.person}>
                  <PersonName row={row} />
                  <span>{t(`role.${String(row.data.role)}`)}</span>
                  <span>
                    {leader && row.status === 'active' && row.id !== operator?.id && (
                      <>
                        <Button size="small" onClick={() => setDoing({ what: 'pin', person: personOf(row) })}>
                          {t('staff.reset-pin')}
                        </Button>{' '}
                        <Button
                          size="small"
                          onClick={() => setDoing({ what: 'left', person: personOf(row) })}
                        >
                          {t('staff.left')}
                        </Button>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      {doing?.what === 'pin' && (
        <PinDialog person={doing.person} own={doing.person.id === operator?.id} onClose={close} />
      )}
      {doing?.what === 'left' && <StaffLeaves person={doing.person} onClose={close} />}
    </>
  );
}

function PersonName({ row }: { readonly row: Row }) {
  const t = useText();
  return (
    <span>
      {String(row.data.name)} {row.status === 'left' && <Tag>{t('staff.status-left')}</Tag>}
    </span>
  );
}

function personOf(row: Row): Person {
  return { id: row.id, name: String(row.data.name), role: row.data.role as Role };
}
