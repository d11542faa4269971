/** Something that lies at the post and is handed over with it: radios 对讲机, keys 锁匙, documents 资料. */
export interface PostItem {
  readonly id: string;
  readonly name: string;
  /** How many there should be. */
  readonly count: number;
}

export interface ItemCount {
  readonly id: string;
  readonly expected: number;
  readonly counted: number;
  /** How many of the counted ones are damaged. */
  readonly damaged: number;
  readonly remark?: string | undefined;
}

export interface PostState {
  readonly desk: string;
  readonly items: readonly PostItem[];
  readonly lastCount?: { readonly at: string; readonly counts: readonly ItemCount[] };
}
