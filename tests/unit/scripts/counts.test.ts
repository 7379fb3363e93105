import { describe, expect, it } from 'vitest';
import { add, closingLine, ofPlaywright, ofStep, ofVitest, withExitCode } from '../../../scripts/test/counts.ts';

describe('the closing line', () => {
  it('has the plain form that is read by machines', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  it('sums steps and test cases', () => {
    const unit = { passed: 40, failed: 1, skipped: 2 };
    expect(add(ofStep(0), add(ofStep(1), unit))).toEqual({ passed: 41, failed: 2, skipped: 2 });
  });
});

describe('counting what a runner reports', () => {
  const clean = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(ofVitest({ ...clean, testResults })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts errors outside tests as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };
    expect(ofPlaywright({ stats, errors: ['no such module'] })).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('never lets a failed run pass for want of a count', () => {
    const none = { passed: 3, failed: 0, skipped: 0 };
    expect(withExitCode(none, 1).failed).toBe(1);
    expect(withExitCode({ ...none, failed: 4 }, 1).failed).toBe(4);
    expect(withExitCode(none, 0).failed).toBe(0);
  });
});
