import { choiceOf } from '../../forms/answers.ts';

export const use = choiceOf({
  home: ['住宅自住', 'Home'],
  let: ['出租', 'Let'],
  empty: ['空置', 'Empty'],
  shop: ['商铺', 'Shop'],
  office: ['办公', 'Office'],
  other: ['其他', 'Other'],
});

export const relation = choiceOf({
  owner: ['业主', 'Owner'],
  tenant: ['租户', 'Tenant'],
  spouse: ['配偶', 'Spouse'],
  child: ['子女', 'Child'],
  parent: ['父母', 'Parent'],
  relative: ['其他亲属', 'Relative'],
  nanny: ['保姆', 'Nanny'],
  guest: ['暂住客人', 'Staying guest'],
  other: ['其他', 'Other'],
});

export const sex = choiceOf({ male: ['男', 'Male'], female: ['女', 'Female'] });

export const idType = choiceOf({
  'id-card': ['居民身份证', 'Identity card'],
  passport: ['护照', 'Passport'],
  'hk-macau': ['港澳通行证', 'HK/Macau permit'],
  taiwan: ['台湾通行证', 'Taiwan permit'],
  residence: ['外国人永久居留证', 'Permanent residence card'],
  other: ['其他证件', 'Other document'],
});

export const livingForm = choiceOf({
  single: ['单身', 'Single'],
  couple: ['夫妻', 'Couple'],
  three: ['三口之家', 'Family of three'],
  generations: ['三代同住', 'Three generations'],
  elders: ['老人独居', 'Elders alone'],
  shared: ['合租', 'Shared'],
  other: ['其他', 'Other'],
});

export const mailing = choiceOf({
  mailbox: ['投信报箱', 'Mailbox'],
  desk: ['前台代收', 'Kept at the desk'],
  door: ['送上门', 'To the door'],
  forward: ['转寄', 'Forwarded'],
});

export const vehicleKind = choiceOf({
  car: ['小汽车', 'Car'],
  van: ['客货车', 'Van'],
  motorcycle: ['摩托车', 'Motorcycle'],
  other: ['其他', 'Other'],
});

export const petKind = choiceOf({ dog: ['犬', 'Dog'], cat: ['猫', 'Cat'], other: ['其他', 'Other'] });
