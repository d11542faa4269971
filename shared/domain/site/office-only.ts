import { siteDeskEnrolled, siteDeskRevoked } from './entries.ts';

/**
 * Entries that only the head office may write. It refuses them in what desks send, and folds take no notice of them
 * in the book of a desk.
 */
export const officeOnlyEntries: ReadonlySet<string> = new Set([siteDeskEnrolled.type, siteDeskRevoked.type]);
