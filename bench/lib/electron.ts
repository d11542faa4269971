import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project's folder, seen from the built program two folders below it. */
export const projectRoot = join(import.meta.dirname, '../..');

/** The scripts find their project by where they lie, so they are loaded from there and not built in. */
const script = (name: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(join(projectRoot, 'scripts/lib', name)).href);

export interface ElectronRuntime {
  readonly executable: string;
  readonly version: string;
  /** Before the app's own arguments: what this machine needs. */
  readonly args: readonly string[];
}

/** The Electron that `npm start` uses. */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const runtime = (await script(
    'electron-runtime.mjs',
  )) as typeof import('../../scripts/lib/electron-runtime.mjs');
  const display = (await script('display.mjs')) as typeof import('../../scripts/lib/display.mjs');
  const { executable, version } = await runtime.ensureElectron();
  const args = [
    ...runtime.sandboxArguments(),
    ...(display.needsVirtualDisplay() ? display.virtualDisplayArguments : []),
  ];
  return { executable, version, args };
}

/** Runs `body` with an environment in which windows can show. */
export async function withDisplay<T>(body: (env: Record<string, string>) => Promise<T>): Promise<T> {
  const display = (await script('with-display.mjs')) as typeof import('../../scripts/lib/with-display.mjs');
  return display.withDisplay(body);
}

/** Builds what the window consists of, when it is stale. */
export async function ensureAppBuilt(): Promise<void> {
  const targets = (await script('build-targets.mjs')) as typeof import('../../scripts/lib/build-targets.mjs');
  await targets.ensureBuilt();
}
