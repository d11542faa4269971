import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Files that never end up in a build. */
const notBuilt = /\.test\.[a-z]+$|\.md$/;

/**
 * A hash over the names and contents of all inputs. Contents, not times: a checkout must not hide a change, nor make one up.
 * @param {string} root
 * @param {readonly string[]} inputs files and folders under root; one that is missing counts as empty
 */
export function inputsHash(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input))).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return notBuilt.test(path) ? [] : [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    if (entry.isDirectory()) return filesUnder(child);
    return entry.isFile() && !notBuilt.test(entry.name) ? [child] : [];
  });
}

/**
 * Whether what was built from these inputs is still there.
 * @param {string} stamp file that {@link writeStamp} wrote
 * @param {string} hash
 * @param {readonly string[]} outputs files the build makes
 */
export function isFresh(stamp, hash, outputs) {
  return (
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && outputs.every((file) => existsSync(file))
  );
}

/** @param {string} stamp @param {string} hash */
export function writeStamp(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
