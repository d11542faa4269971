/** A hundred million yuan in fen: more than any single amount at a front desk. */
export const maxFen = 10_000_000_000;
