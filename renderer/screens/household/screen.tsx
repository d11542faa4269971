import { defineScreen } from '../screen.ts';
import { HouseholdScreen } from './household.tsx';

/** One page for each room; search hits and log lines of a room lead here. */
export const screen = defineScreen({
  name: 'household',
  title: 'household.title',
  under: 'households',
  roles: ['clerk', 'supervisor', 'manager', 'auditor'],
  opens: {
    words: ['unit'],
    route: (subject) => ({ screen: 'household', unit: subject.slice(subject.indexOf(':') + 1) }),
  },
  render: (route) => <HouseholdScreen unit={route.unit} />,
});
