import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { withDisplay } from './with-display.mjs';

/**
 * Runs Playwright with a display to show windows on.
 * @param {readonly string[]} args
 * @param {{ report?: string, timeoutMs?: number }} [options] `report`: where its JSON goes
 */
export function playwright(args, { report, timeoutMs } = {}) {
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay((env) =>
    run(process.execPath, [cli, 'test', ...args], {
      output: 'inherit',
      env: { ...env, ...(report === undefined ? {} : { QIANTAI_E2E_REPORT: report }) },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
  );
}
