// The desk's engine without a window: npm run --silent desk -- <command> --data DIR
// Nothing but the program's own answers may reach stdout; notes go to stderr.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build-targets.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { inProject } from './lib/project.mjs';
import { command } from './lib/say.mjs';

await command(async () => {
  checkNode();
  await ensureDependencies();
  await ensureBuilt(['node']);
  return 0;
});
if (process.exitCode === 0) {
  process.exitCode = undefined;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(inProject('out', 'cli', 'desk.js')).href);
}
