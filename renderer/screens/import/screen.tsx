import { leaderRoles } from '../../../shared/domain/area.ts';
import { defineScreen } from '../screen.ts';
import { ImportScreen } from './import-screen.tsx';

export const screen = defineScreen({
  name: 'import',
  title: 'import.title',
  under: 'households',
  roles: leaderRoles,
  render: () => <ImportScreen />,
});
