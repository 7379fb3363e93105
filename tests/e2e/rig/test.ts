import { test as base } from '@playwright/test';
import { findChromium } from '../../../scripts/browsers.ts';
import type { Simulator } from '../../simulator/contract.ts';
import { startSimulator } from '../../simulator/index.ts';
import { EXTENSION, launchWithExtension } from './launch.ts';
import { createRig, type Rig } from './rig.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Size of the library at Audible; `test.use({ books: 2500 })`. */
  books: number;
  /** The library never changes during the test. */
  frozen: boolean;
  simulator: Simulator;
  rig: Rig;
}

interface WorkerFixtures {
  chromium: string;
}

/** A fresh simulated Audible, a fresh browser profile and the production build, for every test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const chromium = await findChromium();
      if (chromium === null) throw new Error('No Chromium: run `npm run setup`.');
      await use(chromium);
    },
    { scope: 'worker' },
  ],
  books: [250, { option: true }],
  frozen: [false, { option: true }],
  simulator: async ({ books, frozen }, use) => {
    const simulator = await startSimulator({ books, frozen });
    await use(simulator);
    await simulator.close();
  },
  rig: async ({ chromium, simulator }, use) => {
    const context = await launchWithExtension({
      executablePath: chromium,
      extension: EXTENSION,
      port: simulator.port,
    });
    await use(await createRig(context, simulator));
    await context.close();
  },
});
