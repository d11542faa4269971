import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build-targets.mjs';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { inProject } from './project.mjs';
import { command } from './say.mjs';

/**
 * Brings packages and the Node build up to date (notes go to stderr), then runs a built program in this process, so
 * that stdin, stdout, signals and the exit code are its own.
 * @param {...string} file under out/
 */
export async function launchBuilt(...file) {
  await command(async () => {
    checkNode();
    await ensureDependencies();
    await ensureBuilt(['node']);
    return 0;
  });
  if (process.exitCode !== 0) return;
  process.exitCode = undefined;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(inProject('out', ...file)).href);
}
