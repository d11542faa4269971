/** By the square metre, the month, the reading: what is due has to be worked out. */
const workedOut = /平方米|平米|㎡|m²|月|季|年|日|天|小时|度|吨|立方|·|\//;

/** Whether a tariff's price is what one pays for one of them: a card, a call-out. */
export function isFixedPrice(unit: string): boolean {
  return unit !== '' && !workedOut.test(unit);
}
