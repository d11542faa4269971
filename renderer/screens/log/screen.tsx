import { defineScreen } from '../screen.ts';
import { Log } from './log.tsx';

export const screen = defineScreen({
  name: 'log',
  title: 'log.title',
  rail: { order: 60, place: 'work' },
  opens: { words: ['day', 'drawer', 'drawer-period', 'hand-in', 'post'], route: () => ({ screen: 'log' }) },
  render: (route) => <Log {...(route.posting === undefined ? {} : { posting: route.posting })} />,
});
