import { deskRoles } from '../../../shared/domain/area.ts';
import { defineScreen } from '../screen.ts';
import { Handover } from './handover.tsx';

export const screen = defineScreen({
  name: 'handover',
  title: 'handover.title',
  rail: { order: 90, place: 'foot' },
  shortcut: 'F8',
  roles: deskRoles,
  opens: { words: ['handover', 'shift'], route: () => ({ screen: 'handover' }) },
  render: () => <Handover />,
});
