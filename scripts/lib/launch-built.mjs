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
export function launchBuilt(...file) {
  return launchBuiltWith(['node'], ...file);
}

/**
 * The same for a program that wants more than the Node build.
 * @param {import('./build-targets.mjs').TargetName[]} targets
 * @param {...string} file under out/
 */
export async function launchBuiltWith(targets, ...file) {
  await command(async () => {
    checkNode();
    await ensureDependencies();
    await ensureBuilt(targets);
    return 0;
  });
  if (process.exitCode !== 0) return;
  process.exitCode = undefined;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(inProject('out', ...file)).href);
}
