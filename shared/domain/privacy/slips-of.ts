import type { Context, Row } from '../area.ts';
import type { Person } from '../households/schemas.ts';
import { isSlip, type KeysState } from '../keys/state.ts';

/** Key slips of the room on which the person took the key. */
export function slipsOf(
  { name, phone }: Pick<Person, 'name' | 'phone'>,
  unit: string,
  context: Pick<Context, 'rows' | 'state'>,
): readonly Row[] {
  return context.rows({ kind: 'key-slip', unit }).filter((row) => {
    const slip = context.state<KeysState>(row.id);
    if (!slip || !isSlip(slip)) return false;
    return slip.borrower === name || (phone !== undefined && slip.phone === phone);
  });
}
