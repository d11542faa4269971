import type { Entry } from '../../journal/posting.ts';
import type { Context } from '../area.ts';
import { documentRequested } from './entries.ts';

/**
 * The entries by which a command has a document printed: one job for each copy, in the same posting as the act
 * itself, so that neither can exist without the other.
 * @param copies names of the copies 联次; an empty name for a document that has none
 * @param reprint 0 for the first print, else the count shown as 补打
 * @param firstBy staff id of the clerk who printed it first; the operator when left out
 */
export function requestPrint(
  document: string,
  subject: string,
  copies: readonly string[],
  context: Pick<Context, 'newId' | 'operator'>,
  reprint = 0,
  firstBy: string = context.operator.id,
): Entry[] {
  return copies.map((copy) =>
    documentRequested.make(`job:${context.newId()}`, { document, subject, copy, reprint, firstBy }),
  );
}
