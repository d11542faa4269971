import { fieldsOf } from '../../shared/forms/fields.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import type { Route, ScreenName } from '../app/route.ts';

/** The plain route of a screen that needs nothing to be opened; undefined for one that shows a certain thing. */
export function routeTo(screen: ScreenName): Route | undefined {
  return screen === 'household' || screen === 'form' ? undefined : { screen };
}

/** A new form that starts with what of `known` it asks for. */
export function routeToForm(form: FormDefinition, known: Readonly<Record<string, unknown>>): Route {
  const names = new Set(fieldsOf(form).map((field) => field.name));
  const prefill = Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name)));
  const route = { screen: 'form', form: form.name } as const;
  return Object.keys(prefill).length > 0 ? { ...route, prefill } : route;
}
