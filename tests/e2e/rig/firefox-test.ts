import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { findFirefox } from '../../../scripts/browsers.ts';
import type { Simulator } from '../../simulator/contract.ts';
import { startSimulator } from '../../simulator/index.ts';
import { type FirefoxRig, launchFirefox } from './firefox.ts';

export { expect } from '@playwright/test';

const EXTENSION = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

interface Fixtures {
  /** Size of the library at Audible. */
  books: number;
  simulator: Simulator;
  rig: FirefoxRig;
}

/** As `test.ts`, in Firefox. Tests are skipped, with the reason, on machines that have none. */
export const test = base.extend<Fixtures>({
  books: [250, { option: true }],
  simulator: async ({ books }, use) => {
    const simulator = await startSimulator({ books });
    await use(simulator);
    await simulator.close();
  },
  rig: async ({ simulator }, use) => {
    const executablePath = findFirefox();
    base.skip(executablePath === null, 'No Firefox was found; FIREFOX_PATH names one.');
    if (executablePath === null) return;
    const rig = await launchFirefox({ executablePath, extension: EXTENSION, simulator });
    await use(rig);
    await rig.close();
  },
});
