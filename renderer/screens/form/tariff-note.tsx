import { localDate } from '../../../shared/values/time.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { yuan } from '../../kit/format.ts';
import { word } from '../../lists/row-words.ts';
import { tariffPrice } from '../../office/tariff-price.ts';
import { useText } from '../../texts/use-text.ts';

/** [FEES] What the head office says things cost today, in one line beside the receipt's title. */
export function TariffNote() {
  const t = useText();
  const query = { kind: 'tariff', status: 'current', size: 50 };
  const tariffs = useQuery('rows', query, { kinds: ['tariff'] });
  const today = localDate(Date.now());
  const prices = (tariffs.data?.rows ?? []).flatMap((row) => {
    const { now } = tariffPrice(row, today);
    if (!now) return [];
    const price = t('office.price', { price: yuan(now.price), unit: word(row, 'unit') });
    return [`${word(row, 'name')} ${price}`];
  });
  return prices.length === 0 ? null : t('office.prices', { prices: prices.join(' · ') });
}
