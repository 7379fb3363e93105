/**
 * The part of the set-up that needs the packages: WXT's generated types and the browsers. Prints only what it does,
 * so that it is silent and quick when all is in place.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../browsers.ts';
import { ROOT, run, runQuietly, toolCommand } from '../tools.ts';
import { canInstallWithApt, installWithApt } from './apt.ts';

const ADVICE = `No Chromium was found and none could be installed. Any of these helps:
  - install Chromium from your system's packages (branded Chrome and snaps do not load unpacked extensions)
  - npx playwright install --with-deps chromium
  - CHROMIUM_PATH=<path of a Chromium> in the environment`;

function prepareTypes(): void {
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  console.log('Generating types…');
  const code = runQuietly(toolCommand('wxt', ['prepare']));
  if (code !== 0) throw new Error(`wxt prepare ended with ${code}`);
}

/** The path of a Chromium that starts, downloading Playwright's if need be. */
async function downloadedChromium(): Promise<string | null> {
  console.log("No Chromium found; downloading Playwright's…");
  await run(toolCommand('@playwright/test', ['install', 'chromium', '--no-shell']));
  const file = await findChromium();
  if (file === null) return null;
  // The download brings no system libraries: on a bare machine the program is there and does not start.
  const code = await run([file, '--version'], { stdio: 'ignore' });
  if (code === 0) return file;
  console.log('It does not start: system libraries are missing.');
  return null;
}

async function ensureChromium(): Promise<void> {
  if ((await findChromium()) !== null) return;
  if ((await downloadedChromium()) !== null) return;
  if (canInstallWithApt()) {
    await installWithApt('chromium');
    if ((await findChromium()) !== null) return;
  }
  throw new Error(ADVICE);
}

async function ensureFirefox(): Promise<void> {
  if (findFirefox() === null && canInstallWithApt()) await installWithApt('firefox-esr');
}

try {
  prepareTypes();
  await ensureChromium();
  if (process.argv.includes('--with-firefox')) await ensureFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
