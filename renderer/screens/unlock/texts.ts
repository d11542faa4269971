import { defineTexts } from '../../../shared/texts/texts.ts';

export const texts = defineTexts(
  {
    'unlock.title': '打开台帐',
    'unlock.lead': '这台电脑没有系统钥匙串，台帐用口令加密。输入口令或恢复钥匙打开。',
    'unlock.passphrase': '口令或恢复钥匙',
    'unlock.open': '打开',
    'unlock.wrong': '口令不对，请再试。忘记口令时，请输入建立小区时抄下的恢复钥匙。',
    'unlock.restore': '从备份恢复',
    'working.title': '正在准备台帐',
    'working.lead': '上次没有正常关闭，或程序有更新：正在核对台帐并整理画面，内容不会丢失。',
    'damaged.title': '台帐有一处损坏',
    'damaged.lead':
      '完好的部分都可以看，但不能再登记，以免损坏扩大。请从备份恢复；恢复前请不要删除任何文件。',
    'damaged.what': '哪里损坏',
    'damaged.posting': '第一处不对的记录：{{posting}}',
    'damaged.read-on': '只看，不登记',
    'damaged.restored': '已从备份恢复。',
    'damaged.read-only-mark': '只读：台帐有损坏',
  },
  {
    'unlock.title': 'Open the journal',
    'unlock.lead':
      'This PC has no key store: the journal is encrypted with a passphrase. Type it, or the recovery key.',
    'unlock.passphrase': 'Passphrase or recovery key',
    'unlock.open': 'Open',
    'unlock.wrong': 'That is not it. If the passphrase is lost, type the recovery key noted at set-up.',
    'unlock.restore': 'Restore a backup',
    'working.title': 'Getting the journal ready',
    'working.lead':
      'It was not closed in good order, or the program is new: the journal is being checked and the screens rebuilt. Nothing is lost.',
    'damaged.title': 'The journal is damaged in one place',
    'damaged.lead':
      'What is whole can be read, but nothing can be filed, so that the damage does not grow. Please restore a backup; do not delete any file before.',
    'damaged.what': 'What is wrong',
    'damaged.posting': 'First bad record: {{posting}}',
    'damaged.read-on': 'Read only',
    'damaged.restored': 'Restored from the backup.',
    'damaged.read-only-mark': 'Read-only: the journal is damaged',
  },
);
