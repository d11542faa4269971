/** The staff of the demo community. Their PINs stand on its sign-on screen and are worth nothing anywhere else. */
export const demoPeople = {
  leader: { name: '陈主管', pin: '8888' },
  leaving: { name: '张蕾', pin: '2222' },
  relieving: { name: '王琳', pin: '1111' },
  other: { name: '李敏', pin: '3333' },
} as const;
