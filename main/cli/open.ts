import { readFile } from 'node:fs/promises';
import { type Engine, openEngine } from '../engine/engine.ts';
import { DatabaseOpenError } from '../journal/storage/handle.ts';
import { hasKeyFile, openWithPassphrase, readKeyFile } from '../keys/key-file.ts';
import { CliRefusal } from './io.ts';

export interface DataOptions {
  readonly data: string;
  readonly passphraseFile?: string;
}

/**
 * The passphrase: from `QIANTAI_PASSPHRASE` or a file, never from the command line, where every process of the PC
 * could read it.
 */
export async function passphraseOf(options: DataOptions): Promise<string> {
  const fromFile =
    options.passphraseFile && (await readFile(options.passphraseFile, 'utf8')).replace(/\r?\n$/, '');
  const passphrase = fromFile || process.env.QIANTAI_PASSPHRASE;
  if (passphrase) return passphrase;
  throw new CliRefusal(
    'key.passphrase-missing',
    '数据是加密的：请把口令放进环境变量 QIANTAI_PASSPHRASE，或用 --passphrase-file 指定口令文件',
  );
}

/** Opens the desk of a data folder, runs `work` on it and closes it, whatever happens. */
export async function withEngine<T>(options: DataOptions, work: (engine: Engine) => Promise<T>): Promise<T> {
  if (!hasKeyFile(options.data)) {
    throw new CliRefusal(
      'data.no-desk',
      `${options.data} 里没有前台：请先用 init 建立，或用 restore 从备份恢复`,
    );
  }
  const file = await readKeyFile(options.data).catch((error: unknown) => {
    throw new CliRefusal(
      'data.key-file',
      `${options.data} 里的 desk.json 读不出来（${reasonOf(error)}）。可用 restore 从备份恢复`,
    );
  });
  const keys = await openWithPassphrase(file, await passphraseOf(options));
  if (!keys) throw new CliRefusal('key.wrong', '口令或恢复密钥不对');
  const engine = await openEngine({ data: options.data, keys, clock: Date.now }).catch((error: unknown) => {
    if (!(error instanceof DatabaseOpenError)) throw error;
    throw new CliRefusal(`data.${error.code}`, `台帐打不开：${error.message}。可用 restore 从备份恢复`);
  });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** One line: a schema's complaints would fill a screen and say no more. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
