import type { Envelope } from '../../main/desk/envelope.ts';
import type { RowFilter } from '../../shared/domain/area.ts';

/** What a desk in a process of its own can be told. */
export type DeskOrder =
  | {
      readonly what: 'found';
      readonly siteName: string;
      readonly desk: string;
      readonly leader: { readonly name: string; readonly pin: string };
    }
  | { readonly what: 'join'; readonly address: string; readonly code: string; readonly desk: string }
  | { readonly what: 'open' }
  | { readonly what: 'do' | 'as-desk'; readonly envelope: Envelope }
  | { readonly what: 'rows'; readonly filter: RowFilter }
  | { readonly what: 'state'; readonly subject: string }
  | { readonly what: 'enrol'; readonly address: string; readonly code: string }
  | { readonly what: 'line'; readonly to: 'on' | 'off' }
  | { readonly what: 'sync' | 'status' | 'verify' | 'close' }
  /** As an upgrade does whose folds are others: the next start folds everything anew. */
  | { readonly what: 'outdate-views' }
  /** Milliseconds that its clock is ahead. */
  | { readonly what: 'clock'; readonly off: number }
  | { readonly what: 'digest'; readonly desks: readonly string[] };

export interface DeskReply {
  readonly id: number;
  readonly answer?: unknown;
  /** An exception: a bug of the desk. */
  readonly error?: string;
}
