import { defineScreen } from '../screen.ts';
import { Settings } from './settings.tsx';

export const screen = defineScreen({
  name: 'settings',
  title: 'settings.title',
  rail: { order: 95, place: 'foot' },
  render: (route) => <Settings section={route.section} />,
});
