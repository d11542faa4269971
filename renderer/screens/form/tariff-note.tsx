import { localDate } from '../../../shared/values/time.ts';
import { yuan } from '../../kit/format.ts';
import { word } from '../../lists/row-words.ts';
import { tariffPrice } from '../../office/tariff-price.ts';
import { useText } from '../../texts/use-text.ts';
import { useTariffs } from './use-tariffs.ts';

/** [FEES] What the head office says things cost today, in one line beside the receipt's title. */
export function TariffNote() {
  const t = useText();
  const tariffs = useTariffs();
  const today = localDate(Date.now());
  const prices = tariffs.flatMap((row) => {
    const { now } = tariffPrice(row, today);
    if (!now) return [];
    const price = t('office.price', { price: yuan(now.price), unit: word(row, 'unit') });
    return [`${word(row, 'name')} ${price}`];
  });
  return prices.length === 0 ? null : t('office.prices', { prices: prices.join(' · ') });
}
