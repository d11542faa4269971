import { defineScreen } from '../screen.ts';
import { Roster } from './roster.tsx';

export const screen = defineScreen({
  name: 'roster',
  title: 'roster.title',
  rail: { order: 65, place: 'work' },
  roles: ['clerk', 'supervisor', 'manager', 'auditor'],
  opens: {
    words: ['roster'],
    route: (subject) => ({ screen: 'roster', month: subject.slice('roster:'.length) }),
  },
  render: (route) => <Roster {...(route.month === undefined ? {} : { month: route.month })} />,
});
