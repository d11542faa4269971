/** What the company writes for its sites and every desk then shows. */
export const recordKinds = ['notice', 'tariff', 'service', 'roster-template'] as const;
export type RecordKind = (typeof recordKinds)[number];
