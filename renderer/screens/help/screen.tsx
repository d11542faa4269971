import { defineScreen } from '../screen.ts';
import { Help } from './help.tsx';

export const screen = defineScreen({
  name: 'help',
  title: 'help.title',
  shortcut: 'F1',
  render: () => <Help />,
});
