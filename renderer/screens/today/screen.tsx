import { defineScreen } from '../screen.ts';
import { Today } from './today.tsx';

export const screen = defineScreen({
  name: 'today',
  title: 'today.title',
  rail: { order: 1, place: 'work', kinds: ['note', 'print-job'] },
  opens: { words: ['note'], route: () => ({ screen: 'today' }) },
  render: () => <Today />,
});
