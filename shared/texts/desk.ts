import { defineTexts } from './texts.ts';

/** What the command runner itself has to say. */
export const deskTexts = defineTexts(
  {
    'desk.unknown-command': '没有“{{command}}”这个操作',
    'desk.sign-on-first': '请先签到再操作',
    'desk.not-your-role': '您的岗位不能做这项操作',
    'desk.approval-needed': '需要另一人输入密码批准',
    'desk.approver-role': '批准人的岗位不能批准这项操作',
    'desk.approver-same': '批准人不能是经办人本人',
    'desk.approver-unknown': '没有这位批准人',
    'desk.approver-pin': '批准人密码不对',
    'desk.disk-full': '磁盘已满，这一笔没有记下。请清理磁盘后再试，已填内容都在',
    'desk.write-failed': '这一笔没有写进台帐：{{reason}}。已填内容都在，请再试',
    'desk.too-large': '这一笔内容太多，没有记下。请分几次登记',
    'desk.read-only': '台帐以只读方式打开，不能登记。请先从备份恢复',
    'views.disk-full': '磁盘空间不够，没有重新整理。原来的画面照常使用，台帐没有受影响。请清理磁盘后再试',
    'views.no-book': '台帐打不开，没有可供整理的内容，画面保持原样。请先从备份恢复',
    'views.not-checked': '台帐逐笔核对完好，没有改动。磁盘空间不够，画面没有核对。请清理磁盘后再核对一次',
    'log.erased': '（内容已清除）',
    'log.unknown': '（本版本不认识的记录：{{type}}）',
  },
  {
    'desk.unknown-command': 'There is no command “{{command}}”',
    'desk.sign-on-first': 'Please sign on first',
    'desk.not-your-role': 'Your role may not do this',
    'desk.approval-needed': 'A second person must approve this with a PIN',
    'desk.approver-role': 'The approver’s role may not approve this',
    'desk.approver-same': 'The approver must be somebody else',
    'desk.approver-unknown': 'There is no such approver',
    'desk.approver-pin': 'The approver’s PIN is wrong',
    'desk.disk-full':
      'The disk is full: this was not recorded. Free some space and try again; what you typed is kept',
    'desk.write-failed':
      'This was not written to the journal: {{reason}}. What you typed is kept; please try again',
    'desk.too-large': 'This is too much for one record and was not written. Please enter it in parts',
    'desk.read-only': 'The journal is open read-only. Restore from a backup first',
    'views.disk-full':
      'The disk has too little room: the screens were not rebuilt. They go on as they are, and the journal is whole. Free some space and try again',
    'views.no-book':
      'The journal cannot be opened, so there is nothing to rebuild the screens from. They stay as they are. Restore a backup first',
    'views.not-checked':
      'Every record of the journal is whole. The disk has too little room to check the screens against it. Free some space and verify again',
    'log.erased': '(Erased as the rules require)',
    'log.unknown': '(A record this version does not know: {{type}})',
  },
);
