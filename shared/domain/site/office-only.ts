import {
  noticePublished,
  noticeWithdrawn,
  rosterTemplateSet,
  rosterTemplateWithdrawn,
  serviceSet,
  serviceWithdrawn,
  tariffSet,
  tariffWithdrawn,
} from '../office/entries.ts';
import { siteDeskEnrolled, siteDeskRevoked } from './entries.ts';

/**
 * Entries that only the head office may write. It refuses them in what desks send, and folds take no notice of them
 * in the book of a desk.
 */
export const officeOnlyEntries: ReadonlySet<string> = new Set(
  [
    siteDeskEnrolled,
    siteDeskRevoked,
    noticePublished,
    noticeWithdrawn,
    tariffSet,
    tariffWithdrawn,
    serviceSet,
    serviceWithdrawn,
    rosterTemplateSet,
    rosterTemplateWithdrawn,
  ].map(({ type }) => type),
);
