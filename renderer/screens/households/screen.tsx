import { defineScreen } from '../screen.ts';
import { Households } from './households.tsx';

export const screen = defineScreen({
  name: 'households',
  title: 'households.screen.title',
  rail: { order: 40, place: 'work', kinds: ['household-conflict'] },
  roles: ['clerk', 'supervisor', 'manager', 'auditor'],
  opens: { words: ['change-sheet'], route: () => ({ screen: 'households' }) },
  render: (route) => <Households text={route.text ?? ''} />,
});
