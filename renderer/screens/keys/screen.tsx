import { defineScreen } from '../screen.ts';
import { Keys } from './keys.tsx';

export const screen = defineScreen({
  name: 'keys',
  title: 'keys.screen.title',
  rail: { order: 30, place: 'work', kinds: ['key-slip'] },
  opens: { words: ['key', 'key-slip'], route: (subject) => ({ screen: 'keys', subject }) },
  render: (route) => <Keys subject={route.subject} />,
});
