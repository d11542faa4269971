import { texts } from './texts.ts';

const prefix = 'office:';

/** What the head office's people write as: `office:<account>`. */
export const officeClerkId = (account: string): string => `${prefix}${account}`;

/** The account of somebody of the head office; undefined for the site's own people. */
export function officeAccount(clerk: string): string | undefined {
  return clerk.startsWith(prefix) ? clerk.slice(prefix.length) : undefined;
}

/** How somebody of the head office is called where the language is always Chinese: on paper and in exported lists. */
export function officeClerkName(clerk: string): string | undefined {
  const account = officeAccount(clerk);
  return account === undefined
    ? undefined
    : (texts.zh['office.clerk'] ?? '{{name}}').replace('{{name}}', () => account);
}
