import { defineScreen } from '../screen.ts';
import { Receipts } from './receipts.tsx';

export const screen = defineScreen({
  name: 'receipts',
  title: 'receipts.screen.title',
  rail: { order: 50, place: 'work' },
  roles: ['clerk', 'supervisor', 'manager', 'auditor'],
  opens: { words: ['receipt'], route: (subject) => ({ screen: 'receipts', subject }) },
  render: (route) => <Receipts subject={route.subject} />,
});
