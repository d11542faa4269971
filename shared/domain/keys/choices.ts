import { choiceOf } from '../../forms/answers.ts';

export const keyKind = choiceOf({
  door: ['入户门', 'Flat door'],
  'unit-door': ['单元门', 'Unit door'],
  equipment: ['设备房', 'Equipment room'],
  mailbox: ['信报箱', 'Mailbox'],
  public: ['公共区域', 'Common area'],
  card: ['门禁卡', 'Access card'],
  other: ['其他', 'Other'],
});

export const borrowerKind = choiceOf({
  owner: ['业主', 'Owner'],
  tenant: ['租户', 'Tenant'],
  agent: ['中介', 'Agent'],
  staff: ['员工', 'Staff'],
  other: ['其他', 'Other'],
});

export type BorrowerKind = (typeof borrowerKind.options)[number]['value'];

export const callAnswer = choiceOf({
  agreed: ['同意', 'Agreed'],
  declined: ['不同意', 'Declined'],
  unreached: ['未接通', 'Not reached'],
});

export const department = choiceOf({
  engineering: ['工程部', 'Engineering'],
  security: ['秩序维护部', 'Security'],
  environment: ['环境部', 'Environment'],
  service: ['客服部', 'Service'],
  finance: ['财务部', 'Finance'],
  other: ['其他部门', 'Other'],
});
