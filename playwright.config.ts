import { defineConfig } from '@playwright/test';

/**
 * The production build in real browsers. Each test has its own browser and its own simulated Audible, so tests run side
 * by side; each browser is several processes, but many tests wait for a while, so three keep two cores at work.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 3,
  // A test that passes at the second try hides a fault.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Against hanging only: a machine may be ten times slower than the one these were written on.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list', { printSteps: true }],
    ['json', { outputFile: 'test-results/e2e.json' }],
  ],
  use: { trace: 'off', video: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: '*.firefox.spec.ts' },
    { name: 'firefox', testMatch: '*.firefox.spec.ts' },
  ],
});
