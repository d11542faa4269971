import { join, resolve } from 'node:path';

export interface AppArguments {
  /** Folder of the desk's data. */
  readonly data: string;
  /** Open a demo community of its own, made when it is not there yet. */
  readonly demo: boolean;
}

/** Reads `--data DIR` and `--demo` from the command line; everything else is Chromium's. */
export function appArguments(argv: readonly string[], userData: string): AppArguments {
  const demo = argv.includes('--demo');
  const at = argv.findIndex((argument) => argument === '--data' || argument.startsWith('--data='));
  const given = argv[at]?.startsWith('--data=') ? argv[at].slice('--data='.length) : argv[at + 1];
  if (at >= 0 && given) return { data: resolve(given), demo };
  return { data: join(userData, demo ? 'demo' : 'desk'), demo };
}
