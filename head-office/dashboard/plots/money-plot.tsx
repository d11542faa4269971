import type { NamedSite } from './money-bars.tsx';
import { MoneyCard } from './money-card.tsx';
import { useMoney } from './use-money.ts';

/** Money of all sites by day. */
export function MoneyPlot({ sites }: { readonly sites: readonly NamedSite[] }) {
  return <MoneyCard money={useMoney()} sites={sites} />;
}
