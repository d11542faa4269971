import type { Entry } from '../../journal/posting.ts';
import { formatMoney } from '../../values/money.ts';
import type { LogLine } from '../area.ts';
import {
  noticePublished,
  noticeRead,
  noticeWithdrawn,
  rosterTemplateSet,
  rosterTemplateWithdrawn,
  serviceSet,
  serviceWithdrawn,
  tariffSet,
  tariffWithdrawn,
} from './entries.ts';

export function describeOffice(entry: Entry): LogLine {
  if (noticePublished.is(entry)) {
    const { title, urgent } = entry.data;
    return { key: urgent ? 'office.log.notice-urgent' : 'office.log.notice', values: { title } };
  }
  if (noticeWithdrawn.is(entry)) {
    return { key: 'office.log.notice-withdrawn', values: { reason: entry.data.reason ?? '' } };
  }
  if (noticeRead.is(entry)) return { key: 'office.log.notice-read' };
  if (tariffSet.is(entry)) {
    const { name, price, unit, from } = entry.data;
    return { key: 'office.log.tariff', values: { name, price: formatMoney(price), unit, from } };
  }
  if (tariffWithdrawn.is(entry)) return { key: 'office.log.tariff-withdrawn' };
  if (serviceSet.is(entry)) {
    const { name, price } = entry.data;
    if (price === undefined) return { key: 'office.log.service-free', values: { name } };
    return { key: 'office.log.service', values: { name, price: formatMoney(price) } };
  }
  if (serviceWithdrawn.is(entry)) return { key: 'office.log.service-withdrawn' };
  if (rosterTemplateSet.is(entry)) {
    return { key: 'office.log.roster-template', values: { name: entry.data.name } };
  }
  if (rosterTemplateWithdrawn.is(entry)) return { key: 'office.log.roster-template-withdrawn' };
  return { key: 'office.log.other' };
}
