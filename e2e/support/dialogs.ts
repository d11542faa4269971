import type { ElectronApplication } from '@playwright/test';

/** The clerk's next answer to a dialogue that asks for a file or a folder. */
export async function chooseNext(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, path);
}

/** The same for dialogues that ask where to save. */
export async function saveNext(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
