import { defineConfig } from '@playwright/test';

/** Pictures of every view, for people to look at: `npm run pictures`. No part of `npm test`, as it takes minutes. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pictures-work',
  // Side by side they would only be slower: each draws as much as a browser can.
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Against hanging only.
  timeout: 1_200_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
