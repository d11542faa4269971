import { compact } from './text.ts';

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
/** I and O do not occur in numbers: they read as 1 and 0. */
const sign = '[A-HJ-NP-Z0-9]';

const common = new RegExp(`^${province}[A-HJ-NP-Z]${sign}{4}(${sign}|[挂学警港澳领])$`);
const newEnergy = new RegExp(`^${province}[A-HJ-NP-Z](?:[A-HJK]${sign}\\d{4}|\\d{5}[A-HJK])$`);
const embassy = /^(?:使\d{6}|\d{6}使)$/;
const police = new RegExp(`^WJ${province}?\\d{4}[\\dA-Z]$`);

export interface Plate {
  /** Without dot or spaces: `粤B12345`. */
  readonly plate: string;
  /** 新能源: a green plate with eight characters. */
  readonly newEnergy: boolean;
}

/** A number plate as written on a form or in a roster (粤B·12345, 粤b 12345, full width), or undefined. */
export function parsePlate(text: string): Plate | undefined {
  const plate = compact(text).replace(/[·•.・\-‧]/g, '');
  if (newEnergy.test(plate)) return { plate, newEnergy: true };
  if (common.test(plate) || embassy.test(plate) || police.test(plate)) return { plate, newEnergy: false };
  return undefined;
}
