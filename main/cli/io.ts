/** A clear no to what was asked on the command line: printed as JSON, exit code 1. */
export class CliRefusal extends Error {
  override readonly name = 'CliRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One JSON value on one line of stdout. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Progress of long work, on stderr, at most a few lines a second, and only where somebody watches. */
export function progressPrinter(work: string): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (!process.stderr.isTTY || (now - last < 250 && done < total)) return;
    last = now;
    process.stderr.write(`\r${work} ${done}/${total}${done >= total ? '\n' : ''}`);
  };
}
