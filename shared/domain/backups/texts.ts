import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  {
    'backups.log.made': '备份台帐到第 {{lastSeq}} 笔：{{name}}',
    'backups.log.recovery-key': '换新恢复钥匙，旧的作废',
    'backups.log.other': '备份',
  },
  {
    'backups.log.made': 'Backup made up to posting {{lastSeq}}: {{name}}',
    'backups.log.recovery-key': 'New recovery key; the old one is void',
    'backups.log.other': 'Backup',
  },
);
