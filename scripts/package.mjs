// Installers for this system: npm run package
// For the tests: npm run package -- --test   (an unpacked folder around whatever Electron is here; never to be given away)
import { ensureBuilt } from './lib/build-targets.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron } from './lib/electron-runtime.mjs';
import { inProject } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { command, say } from './lib/say.mjs';

const builder = inProject('node_modules', 'electron-builder', 'cli.js');

await command(async () => {
  const args = process.argv.slice(2);
  const test = args.includes('--test');
  checkNode();
  await ensureDependencies();
  if (!test) {
    // From nothing: what an earlier build left behind must not be shipped.
    const built = await run(process.execPath, [inProject('scripts', 'build.mjs'), '--clean']);
    if (built.code !== 0) return built.code;
    return (await run(process.execPath, [builder, '--publish', 'never', ...args])).code;
  }
  const electron = await ensureElectron();
  await ensureBuilt();
  const packed = await run(process.execPath, [
    builder,
    ...['--dir', '--publish', 'never', '-c.compression=store', '-c.directories.output=dist/test'],
    ...[`-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`],
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ]);
  if (packed.code === 0) say('✓ dist/test');
  return packed.code;
});
