/**
 * One plain line for the person at the terminal. Goes to stderr: stdout belongs to the program that is started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Something the person has to settle; it ends the command with this text and no stack.
 */
export class Stop extends Error {}

/**
 * Runs a command's body; a Stop becomes one readable line and exit code 1, anything else is a bug and keeps its stack.
 * @param {() => Promise<number | undefined>} body resolves to the exit code
 */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
