/**
 * The main job on real input, from a clean clone: `npm run demo [-- --headed] [-- --books N]`. Builds the extension,
 * starts the simulated Audible, opens a real Chromium with both, signs in, presses Sync Library, says what came of it,
 * and leaves pictures in .demo/.
 */

import type { Page } from '@playwright/test';
import { launchWithExtension } from '../tests/e2e/rig/launch.ts';
import { createRig, type Rig } from '../tests/e2e/rig/rig.ts';
import { startSimulator } from '../tests/simulator/index.ts';
import { findChromium } from './browsers.ts';
import { buildForChrome } from './demo/build.ts';
import { ledgerTable } from './demo/ledger.ts';
import { demoOptions } from './demo/options.ts';
import { openPictures, type Pictures } from './demo/pictures.ts';

/** About what a page of a thousand books takes from afar: without it there would be no progress to see. */
const ANSWER_DELAY_MS = 700;
const number = new Intl.NumberFormat('en');

const say = (line: string): void => console.log(line);

/** Pages draw their books after the load event, and covers arrive after that. */
async function settled(page: Page): Promise<void> {
  await page.getByLabel('Books', { exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
}

async function firstSync(rig: Rig, pictures: Pictures): Promise<void> {
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).waitFor();
  await pictures.takeBoth(popup, 'popup-1-before');

  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await rig.waitForJob('the first books', ({ processed, endedAt }) => processed > 0 || endedAt !== null);
  await popup.getByRole('progressbar').waitFor();
  await pictures.takeBoth(popup, 'popup-2-during');

  const job = await rig.waitForJob('the sync to end', ({ endedAt }) => endedAt !== null);
  await popup.getByRole('button', { name: 'Sync Library' }).waitFor();
  await pictures.takeBoth(popup, 'popup-3-after');
  say(ledgerTable(job));
  if (job.status !== 'COMPLETED') throw new Error('The sync did not complete.');
}

/** What a later sync brings: bought, changed and vanished books. */
async function secondSync(rig: Rig, pictures: Pictures): Promise<void> {
  const library = rig.simulator.library();
  const [vanishing, renamed] = library.items;
  if (vanishing !== undefined && renamed !== undefined) {
    library.remove(vanishing.asin);
    library.change(renamed.asin, { title: `${renamed.title} (Revised Edition)` });
  }
  library.buy(3);
  say('\nAt Audible, three books are bought, one is renamed, one vanishes. Syncing again…\n');
  const job = await rig.syncAndWait();
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).waitFor();
  await pictures.takeBoth(popup, 'popup-4-second-sync');
  say(ledgerTable(job));
}

async function showPages(rig: Rig, pictures: Pictures): Promise<void> {
  const panel = await rig.openSidePanel();
  await settled(panel);
  await pictures.takeBoth(panel, 'sidepanel');
  const library = await rig.openLibrary();
  await settled(library);
  await pictures.takeBoth(library, 'library');
  await pictures.takeBoth(await rig.openOptions(), 'options');
}

async function main(): Promise<void> {
  const { headed, books } = demoOptions(process.argv.slice(2));
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium was found.');

  say('Building the extension…');
  const extension = await buildForChrome();
  say(`Starting a simulated Audible with ${number.format(books)} books…`);
  const simulator = await startSimulator({ books, switches: { delayMs: ANSWER_DELAY_MS } });
  const context = await launchWithExtension({ executablePath, extension, port: simulator.port, headless: !headed });
  try {
    const rig = await createRig(context, simulator);
    const pictures = await openPictures();
    say('Signing in at www.audible.com (every host leads to the simulator)…');
    await rig.signIn();
    say('Pressing Sync Library…\n');
    await firstSync(rig, pictures);
    await secondSync(rig, pictures);
    await showPages(rig, pictures);
    say(`\nStored in the browser: ${number.format((await rig.readBooks()).length)} books.`);
    say(`Requests to other hosts than Audible's and its covers': ${rig.strays().length}.`);
    say(`\nPictures:\n${pictures.taken.map((path) => `  ${path}`).join('\n')}`);
    if (headed) {
      say('\nLook around; the demo ends when you close the browser.');
      await context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await context.close();
    await simulator.close();
  }
}

main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
