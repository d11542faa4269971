import { inProject, root } from './project.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';
import { inputsHash, isFresh } from './stale.mjs';

/**
 * @typedef {'node' | 'preload' | 'renderer' | 'dashboard'} TargetName
 * @typedef {{ config: string, inputs: string[], outputs: string[] }} Target
 */

const common = ['package.json', 'package-lock.json', 'tsconfig.json', 'shared'];

/** @type {Record<TargetName, Target>} */
export const targets = {
  node: {
    config: 'vite.node.config.ts',
    inputs: [...common, 'vite.node.config.ts', 'main', 'head-office', 'bench', 'assets'],
    outputs: ['out/main/index.js', 'out/cli/desk.js', 'out/head-office/main.js'],
  },
  preload: {
    config: 'vite.preload.config.ts',
    inputs: [...common, 'vite.preload.config.ts', 'main/electron'],
    outputs: ['out/preload/index.cjs'],
  },
  renderer: {
    config: 'vite.renderer.config.ts',
    inputs: [...common, 'vite.renderer.config.ts', 'renderer', 'assets'],
    outputs: ['out/renderer/index.html'],
  },
  dashboard: {
    config: 'vite.dashboard.config.ts',
    inputs: [...common, 'vite.dashboard.config.ts', 'head-office/dashboard', 'renderer', 'assets'],
    outputs: ['out/dashboard/index.html'],
  },
};

/** What the desk is made of. @type {TargetName[]} */
const deskTargets = ['node', 'preload', 'renderer'];

/** @type {TargetName[]} */
export const allTargets = [...deskTargets, 'dashboard'];

/** @param {TargetName} name */
export const stampOf = (name) => inProject('out', '.stamps', name);

/** @param {TargetName} name */
export function hashOf(name) {
  return inputsHash(root, targets[name].inputs);
}

/** @param {TargetName} name */
export function isBuilt(name) {
  return isFresh(
    stampOf(name),
    hashOf(name),
    targets[name].outputs.map((file) => inProject(file)),
  );
}

/**
 * Builds what is stale, in a process of its own: a bundler must neither print on our stdout nor stay in our memory.
 * @param {TargetName[]} [names]
 */
export async function ensureBuilt(names = deskTargets) {
  const stale = names.filter((name) => !isBuilt(name));
  if (stale.length === 0) return;
  say(`· 编译 … building (${stale.join(', ')})`);
  const { code } = await run(process.execPath, [inProject('scripts', 'build.mjs'), '--quiet', ...stale]);
  if (code !== 0) throw new Stop('编译没有成功，原因见上。 The build failed, see above.');
}
