import { idCheckDigit } from '../../../shared/values/id-number.ts';
import type { Random } from './random.ts';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常单仇解查',
] as unknown as readonly [string, ...string[]];
const maleNames = [
  '建国',
  '伟',
  '强',
  '志明',
  '浩然',
  '子轩',
  '俊杰',
  '国强',
  '文斌',
  '海涛',
  '晓东',
  '宇航',
  '立新',
  '德华',
  '永刚',
  '家豪',
  '思远',
  '振华',
] as const;
const femaleNames = [
  '秀英',
  '丽',
  '敏',
  '桂芳',
  '婷',
  '雪梅',
  '子涵',
  '欣怡',
  '玉兰',
  '晓燕',
  '美玲',
  '佳琪',
  '文静',
  '海霞',
  '雨桐',
  '淑珍',
  '慧',
  '嘉怡',
] as const;
const mobilePrefixes = [
  '130',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '158',
  '159',
  '177',
  '186',
  '188',
  '189',
] as const;
const plateLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export type Sex = 'male' | 'female';

export const surname = (random: Random): string => random.pick(surnames);

export function fullName(random: Random, sex: Sex, family: string): string {
  return family + random.pick(sex === 'male' ? maleNames : femaleNames);
}

export function mobile(random: Random): string {
  return random.pick(mobilePrefixes) + String(random.whole(0, 99_999_999)).padStart(8, '0');
}

/** A number with a right check digit from region 99 01 01, which does not exist: it can belong to nobody. */
export function idNumber(random: Random, sex: Sex, birthYear: number): string {
  const birthday = `${birthYear}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`;
  const order = random.whole(0, 499) * 2 + (sex === 'male' ? 1 : 0);
  const first17 = `990101${birthday}${String(order).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

export function plate(random: Random): string {
  const letter = () => plateLetters.charAt(random.whole(0, plateLetters.length - 1));
  const digits = String(random.whole(0, 999)).padStart(3, '0');
  return random.chance(0.3)
    ? `粤AD${letter()}${digits}${random.whole(0, 9)}`
    : `粤${random.pick(['A', 'B', 'E'])}${letter()}${digits}${letter()}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
