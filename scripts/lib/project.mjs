import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

/**
 * A per-user folder for what is fetched once and used by every clone.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
export function cacheFolder(env, home) {
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'qiantai');
}
