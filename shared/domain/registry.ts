import type { FormDefinition } from '../forms/form.ts';
import type { Entry } from '../journal/posting.ts';
import type { DocumentDefinition } from '../print/document.ts';
import type { Area, CommandDefinition, EntryDefinition } from './area.ts';
import { withErasure } from './privacy/with-erasure.ts';

/** All areas, with everything they bring found by name. Made once and passed in; tests make small ones. */
export interface Registry {
  readonly areas: readonly Area[];
  readonly forms: readonly FormDefinition[];
  readonly documents: readonly DocumentDefinition[];
  /** Changes when any area folds or projects differently: views of another version are rebuilt. */
  readonly foldVersion: string;
  command(name: string): CommandDefinition | undefined;
  entry(type: string): EntryDefinition | undefined;
  areaOf(subject: string): Area | undefined;
  form(name: string): FormDefinition | undefined;
  document(name: string): DocumentDefinition | undefined;
  /**
   * The entry in its present version; one of an unknown type stays as it is. One whose data is not what its type says,
   * from a newer program or a desk in wrong hands, comes as `unreadable`: passed over like a type that is not known.
   */
  upcast(entry: Entry): Entry;
}

/** @throws Error when two areas claim the same name: a bug found at start, not at the counter. */
export function createRegistry(given: readonly Area[]): Registry {
  const areas = given.map(withErasure);
  const commands = indexOf(
    areas,
    (area) => area.commands,
    (c) => c.name,
  );
  const entries = indexOf(
    areas,
    (area) => area.entries,
    (e) => e.type,
  );
  const subjects = indexOf(
    areas,
    (area) => area.subjects.map((word) => ({ word, area })),
    (s) => s.word,
  );
  const forms = indexOf(
    areas,
    (area) => area.forms ?? [],
    (f) => f.name,
  );
  const documents = indexOf(
    areas,
    (area) => area.documents ?? [],
    (d) => d.name,
  );
  return {
    areas,
    forms: [...forms.values()],
    documents: [...documents.values()],
    foldVersion: areas.map((area) => `${area.name}${area.foldVersion}`).join(','),
    command: (name) => commands.get(name),
    entry: (type) => entries.get(type),
    areaOf: (subject) => subjects.get(subject.slice(0, subject.indexOf(':')))?.area,
    form: (name) => forms.get(name),
    document: (name) => documents.get(name),
    upcast(entry) {
      const definition = entries.get(entry.type);
      return definition ? presentShape(entry, definition) : entry;
    },
  };
}

/** What stands in place of the type of an entry that cannot be read. */
const unreadable = 'unreadable';

function presentShape(entry: Entry, definition: EntryDefinition): Entry {
  const present = upcasted(entry, definition);
  // Folds take data as the schema promises it: one that met anything else would end, and with it the desk's sync.
  return present && definition.schema.safeParse(present.data).success
    ? present
    : { ...entry, type: unreadable };
}

function upcasted(entry: Entry, { v, upcast }: EntryDefinition): Entry | undefined {
  if (!upcast || entry.v >= v) return entry;
  try {
    return { ...entry, v, data: upcast(entry.data, entry.v) };
  } catch {
    // Whatever way the old data is not what its version says, it cannot be read.
    return undefined;
  }
}

function indexOf<T>(
  areas: readonly Area[],
  things: (area: Area) => readonly T[],
  nameOf: (thing: T) => string,
): Map<string, T> {
  const index = new Map<string, T>();
  for (const area of areas) {
    for (const thing of things(area)) {
      const name = nameOf(thing);
      if (index.has(name)) throw new Error(`Two areas define ${name}; the second is ${area.name}`);
      index.set(name, thing);
    }
  }
  return index;
}
