import { formatMoney } from '../../values/money.ts';
import type { Projection } from '../area.ts';
import type { NoticeState, OfficeState, ServiceState, TariffState } from './state.ts';

/** Lists `notice`, `tariff`, `service`, `roster-template`; what was withdrawn stays in them with that status. */
export function projectOffice(subject: string, state: OfficeState): Projection {
  if (state.kind === 'notice') return projectNotice(subject, state);
  const status = state.withdrawnAt === undefined ? 'current' : 'withdrawn';
  const row = { kind: state.kind, id: subject, status, at: state.at };
  if (state.kind === 'roster-template') {
    return { rows: [{ ...row, data: { name: state.name, weekdays: state.weekdays } }] };
  }
  const isTariff = state.kind === 'tariff';
  const found = {
    title: state.name,
    subtitle: isTariff ? tariffFacts(state) : serviceFacts(state),
    names: [state.name],
  };
  return {
    rows: [
      {
        ...row,
        ...(isTariff && { scope: state.item }),
        data: isTariff ? tariffData(state) : serviceData(state),
      },
    ],
    search: status === 'current' ? [found] : [],
  };
}

/** Open until somebody has read it; `readBy` says at which desks that was. */
function projectNotice(subject: string, state: NoticeState): Projection {
  if (state.at === '') return { rows: [] };
  const { title, text, from, until, urgent, read, at, withdrawnAt } = state;
  const readBy = Object.keys(read).sort();
  const status = withdrawnAt === undefined ? 'current' : 'withdrawn';
  const open = status === 'current' && readBy.length === 0;
  const data = { title, text, from, until: until ?? '', urgent, readBy };
  const subtitle = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    rows: [{ kind: 'notice', id: subject, status, open, at, data }],
    search: status === 'current' ? [{ title, subtitle, names: [title] }] : [],
  };
}

function tariffData({ item, name, unit, price, from, prices }: TariffState): Record<string, unknown> {
  return { item, name, unit, price, from, prices };
}

function serviceData({ name, price, unit, response }: ServiceState): Record<string, unknown> {
  return { name, free: price === undefined, price: price ?? 0, unit: unit ?? '', response: response ?? '' };
}

function tariffFacts({ price, unit, from }: TariffState): string {
  return `收费标准 · ${formatMoney(price)} 元/${unit} · ${from} 起`;
}

function serviceFacts({ price, unit, response }: ServiceState): string {
  const cost = price === undefined ? '免费' : `${formatMoney(price)} 元${unit ? `/${unit}` : ''}`;
  return ['便民服务', cost, response].filter(Boolean).join(' · ');
}
