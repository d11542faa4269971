// For tools that start Electron themselves (measurements, a debugger): prints one JSON line with the executable and the
// arguments that this machine needs before the app's own, after fetching Electron if there is none yet.
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { needsVirtualDisplay, virtualDisplayArguments } from './lib/display.mjs';
import { sandboxArguments } from './lib/electron-runtime.mjs';
import { prepareElectron } from './lib/prepare.mjs';
import { command } from './lib/say.mjs';

await command(async () => {
  checkNode();
  await ensureDependencies();
  const electron = await prepareElectron();
  const args = [...sandboxArguments(), ...(needsVirtualDisplay() ? virtualDisplayArguments : [])];
  process.stdout.write(`${JSON.stringify({ ...electron, args })}\n`);
  return 0;
});
