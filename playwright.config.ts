import { defineConfig } from '@playwright/test';

/** One real desk at a time: two would fight for the display's focus, the printers and the machine's two cores. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.QIANTAI_E2E_REPORT ?? 'test-results/e2e.json' }]],
  projects: [
    { name: 'desk', testIgnore: '**/packaged/**' },
    { name: 'packaged', testMatch: '**/packaged/**/*.spec.ts' },
  ],
});
