import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Shell } from '../app/shell.ts';

type Dialogs = Pick<Shell, 'chooseRoster' | 'chooseBackup' | 'chooseFolder' | 'chooseSavePath'>;

/** The system's own file dialogues, on top of the window. */
export function fileDialogs(window: () => BrowserWindow | undefined): Dialogs {
  const open = async (options: OpenDialogOptions) => {
    const parent = window();
    const result = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return result.canceled ? undefined : result.filePaths[0];
  };
  return {
    chooseRoster: () =>
      open({
        title: '选择住户名册',
        properties: ['openFile'],
        filters: [{ name: '名册（Excel、CSV）', extensions: ['xlsx', 'csv', 'txt'] }],
      }),
    chooseBackup: () => open({ title: '选择备份文件夹', properties: ['openDirectory'] }),
    chooseFolder: (title) => open({ title, properties: ['openDirectory', 'createDirectory'] }),
    async chooseSavePath(name) {
      const parent = window();
      const options = { defaultPath: name };
      const result = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return result.canceled ? undefined : result.filePath;
    },
  };
}
