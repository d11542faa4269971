import { Command } from 'commander';
import { addEnrolCommand } from './cli/enrol.ts';
import { OfficeRefusal } from './cli/refusal.ts';
import { addRestoredCommand } from './cli/restored.ts';
import { addServeCommand } from './cli/serve.ts';
import { SecretRefusal } from './keys/office-secret.ts';

/** `npm run head-office [-- options]`: the server of the company's head office. */
const program = new Command('head-office').description('前台 · 公司总部 head office');
addServeCommand(program);
addEnrolCommand(program);
addRestoredCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof OfficeRefusal || error instanceof SecretRefusal)) throw error;
  process.stderr.write(`✗ ${error.message}\n`);
  process.exitCode = 1;
}
