import { slipSubject } from '../../../shared/domain/keys/state.ts';
import { compact } from '../../../shared/values/text.ts';

/**
 * The slip a scanner or a clerk means, or undefined when the text is no slip number. A scanner types the whole number
 * as printed; a clerk may leave out the hyphens before the last group or type small letters.
 */
export function slipOf(typed: string): string | undefined {
  const parts = /^K-?([A-Z][A-Z0-9]{0,3})-(\d{8})-?(\d{3,})$/.exec(compact(typed).toUpperCase());
  return parts ? slipSubject(`K-${parts[1]}-${parts[2]}-${parts[3]}`) : undefined;
}
