const prefix = 'office:';

/** How somebody is called in lists and in the book: a person of the head office writes as `office:<name>`. */
export function clerkName(
  name: string,
  t: (key: string, values: { readonly name: string }) => string,
): string {
  return name.startsWith(prefix) ? t('office.clerk', { name: name.slice(prefix.length) }) : name;
}
