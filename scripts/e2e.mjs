// The real app, driven by Playwright: npm run e2e [-- e2e/keys.spec.ts]
import { allTargets, ensureBuilt } from './lib/build-targets.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { playwright } from './lib/playwright.mjs';
import { prepareElectron } from './lib/prepare.mjs';
import { command } from './lib/say.mjs';

await command(async () => {
  checkNode();
  await ensureDependencies();
  await prepareElectron();
  await ensureBuilt(allTargets);
  return (await playwright(['--project=desk', ...process.argv.slice(2)])).code;
});
