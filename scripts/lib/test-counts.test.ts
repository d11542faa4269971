import { describe, expect, it } from 'vitest';
import { closingLine, honestCounts, noCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

describe('what npm test says at its end', () => {
  it('given both runners’ reports, then their tests are added up in one plain line', () => {
    const unit = vitestCounts({ numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, testResults: [] });
    const e2e = playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
    expect(closingLine([unit, e2e])).toBe('13 passed, 1 failed, 2 skipped');
    expect(closingLine([e2e])).toBe('3 passed, 0 failed');
  });

  it('given a test file that cannot be loaded, then it counts as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(
      vitestCounts({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults }).failed,
    ).toBe(1);
  });

  it('given an error outside any test or a test that passed only at the second try, then e2e has failed', () => {
    const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts({ stats, errors: ['no such file'] }).failed).toBe(1);
    expect(playwrightCounts({ stats: { ...stats, flaky: 1 }, errors: [] }).failed).toBe(1);
  });

  it('given a stage that failed without a failing test, then the sum is not all green', () => {
    expect(honestCounts(false, noCounts).failed).toBe(1);
    expect(honestCounts(false, { passed: 1, failed: 2, skipped: 0 }).failed).toBe(2);
    expect(honestCounts(true, noCounts).failed).toBe(0);
  });
});
