import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { findFirefox } from '../../../scripts/browsers.ts';
import type { LoggedRequest, Simulator } from '../../simulator/contract.ts';
import { startSimulator } from '../../simulator/index.ts';
import { type FirefoxRig, launchFirefox } from './firefox.ts';

export { expect } from '@playwright/test';

const EXTENSION = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

interface Fixtures {
  /** Size of the library at Audible. */
  books: number;
  /** See `FirefoxOptions`. */
  idleMs: number | null;
  simulator: Simulator;
  /** Requests whose client left before they were answered. */
  cutOff: LoggedRequest[];
  rig: FirefoxRig;
}

/** As `test.ts`, in Firefox. Tests are skipped, with the reason, on machines that have none. */
export const test = base.extend<Fixtures>({
  books: [250, { option: true }],
  idleMs: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  cutOff: async ({}, use) => use([]),
  simulator: async ({ books, cutOff }, use) => {
    const onRequest = (request: LoggedRequest): void => {
      if (request.status === null) cutOff.push(request);
    };
    const simulator = await startSimulator({ books, onRequest });
    await use(simulator);
    await simulator.close();
  },
  rig: async ({ simulator, idleMs }, use) => {
    const executablePath = findFirefox();
    base.skip(executablePath === null, 'No Firefox was found; FIREFOX_PATH names one.');
    if (executablePath === null) return;
    const rig = await launchFirefox({ executablePath, extension: EXTENSION, simulator, idleMs });
    await use(rig);
    await rig.close();
  },
});
