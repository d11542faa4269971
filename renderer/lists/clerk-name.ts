import { officeAccount } from '../../shared/domain/office/office-clerk.ts';

/** How somebody is called in lists and in the book, people of the head office in the window's language. */
export function clerkName(
  name: string,
  t: (key: string, values: { readonly name: string }) => string,
): string {
  const account = officeAccount(name);
  return account === undefined ? name : t('office.clerk', { name: account });
}
