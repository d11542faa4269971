import type { Row } from './area.ts';
import type { Conflict } from './conflict.ts';

/** An open line of the list `conflict`: both values with who wrote them, until somebody has settled which is right. */
export function conflictRow(
  subject: string,
  { path, values }: Conflict,
  words: {
    /** Text key of what the place is called. */
    readonly label: string;
    /** Whose it is, where the subject has a name. */
    readonly of?: string;
    /** People's data masked. */
    readonly textOf: (value: unknown) => string;
  },
): Row {
  const shown = values.map(({ value, ...by }) => ({ ...by, text: words.textOf(value) }));
  const at = values.reduce((last, one) => ((one.at ?? '') > last ? (one.at ?? '') : last), '');
  return {
    kind: 'conflict',
    id: `${subject}#${path}`,
    status: 'open',
    open: true,
    ...(at !== '' && { at }),
    data: { subject, path, label: words.label, of: words.of ?? '', values: shown },
  };
}
