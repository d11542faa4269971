import { defineScreen } from '../screen.ts';
import { FormScreen } from './form-screen.tsx';

/** Reached by a form's own key, the search box and buttons of other screens. */
export const screen = defineScreen({
  name: 'form',
  title: 'form.file',
  render: (route) => <FormScreen route={route} />,
});
