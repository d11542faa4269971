import type { Text } from '../texts/use-text.ts';

/** What an act is called in the book; one without a name keeps its own. */
export function commandName(command: string, t: Pick<Text, 'has'> & ((key: string) => string)): string {
  const key = `log.command.${command}`;
  return t.has(key) ? t(key) : command;
}
