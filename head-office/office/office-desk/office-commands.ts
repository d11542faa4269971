/** Commands that people at the head office may run at sites: what comes down from there, staff and settings. */
export const officeCommands: ReadonlySet<string> = new Set([
  'publishNotice',
  'setTariff',
  'setService',
  'setRosterTemplate',
  'withdrawFromDesks',
  'changeSetting',
  'addStaff',
  'changeStaff',
  'changePin',
  'staffLeft',
]);
