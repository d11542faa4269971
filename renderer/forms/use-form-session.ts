import { useState } from 'react';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { Refusal } from '../../shared/domain/area.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { checkValues } from '../../shared/forms/schema.ts';
import type { Values } from '../../shared/forms/visible.ts';
import { useCommand } from '../bridge/use-command.ts';
import { commandOf, type Filed } from './input-of.ts';
import { errorPath, type Place, withAnswer } from './place.ts';

export interface FormSession {
  readonly values: Values;
  readonly busy: boolean;
  /** Problems to be shown now: of answers already left, or of all once the clerk tried to file. */
  readonly problems: readonly Refusal[];
  problemAt(place: Place): Refusal | undefined;
  answer(place: Place, value: unknown): void;
  replace(values: Values): void;
  /** The clerk has left an answer: from now on it is checked. */
  leave(place: Place): void;
  /**
   * Undefined when it could not be filed; then `problems` says why.
   * @param request the act's id, the same for a draft that is filed again after a crash
   */
  file(request: string): Promise<Answer | undefined>;
}

/** One form being filled in. `onChange` hears every new set of values. */
export function useFormSession(
  form: FormDefinition,
  start: Values,
  filed: Filed | undefined,
  onChange: (values: Values) => void,
  /** What an answer brings with it elsewhere in the form. */
  follow: (before: Values, after: Values) => Values = (_before, after) => after,
): FormSession {
  const command = useCommand();
  const [values, setValues] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<readonly Refusal[]>();
  /** Answers changed since main refused them: its word on them is old. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());

  const wrong = checkValues(form, values, filed?.values);
  const shown = wrong.filter(({ field, code }) => tried || (left.has(field) && code !== 'error.required'));
  const refused = command.refusals.filter(({ field }) => field === undefined || !changed.has(field));
  const general = (tried ?? []).filter(({ field }) => field === undefined);
  const problems = [...shown, ...general, ...refused];

  const replace = (next: Values) => {
    setValues(next);
    onChange(next);
  };
  return {
    values,
    busy: command.busy,
    problems,
    problemAt: (place) => problems.find(({ field }) => field === errorPath(place)),
    answer(place, value) {
      setChanged((paths) => new Set(paths).add(errorPath(place)));
      setTried((before) => before?.filter(({ field }) => field !== undefined));
      replace(follow(values, withAnswer(values, place, value)));
    },
    replace,
    leave: (place) => setLeft((paths) => new Set(paths).add(errorPath(place))),
    async file(request) {
      const ready = commandOf(form, values, filed);
      setTried(ready.ok ? [] : ready.errors);
      setChanged(new Set());
      command.clear();
      return ready.ok ? command.run(ready.command, ready.input, request) : undefined;
    },
  };
}
