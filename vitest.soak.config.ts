import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The whole of the proofs of which `npm test` carries a sample; the results go to docs/reliability.md. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/soak/**/*.test.ts'],
    env: { SOAK: '1' },
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
