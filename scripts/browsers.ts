import { accessSync, closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds the browsers that tests and demo drive. Chromium and Chrome for Testing only: branded Chrome dropped
 * `--load-extension` in 137 (groups.google.com/a/chromium.org, "PSA: Removing --load-extension flag").
 */

/** Overrides for machines that keep their browsers elsewhere. */
const CHROMIUM_VARIABLE = 'CHROMIUM_PATH';
const FIREFOX_VARIABLE = 'FIREFOX_PATH';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

const windowsFolders = (): string[] =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );

const CHROMIUM_PLACES: Partial<Record<NodeJS.Platform, () => string[]>> = {
  darwin: () => [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: () => windowsFolders().map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
};

const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, () => string[]>> = {
  darwin: () =>
    ['Firefox', 'Firefox Developer Edition'].map((name) => `/Applications/${name}.app/Contents/MacOS/firefox`),
  win32: () => windowsFolders().map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function beginning(file: string): string {
  const buffer = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

/**
 * Snaps see their own /tmp and no hidden folders, so they can read neither a temporary profile nor our build. They
 * appear as a link to the snap tool or as a script that starts /snap/bin (Ubuntu's transitional packages).
 */
function isSnap(file: string): boolean {
  if (/(^|\/)snap(\/|$)/.test(realpathSync(file))) return true;
  const start = beginning(file);
  return start.startsWith('#!') && start.includes('/snap/bin/');
}

const isUsable = (file: string): boolean => isExecutable(file) && !isSnap(file);

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function overridden(variable: string): string | null {
  const file = process.env[variable];
  if (file === undefined || file === '') return null;
  if (!isExecutable(file)) throw new Error(`${variable} names ${file}, which is no program that can be started.`);
  return file;
}

/** Where Playwright's own Chromium is, if it was downloaded. */
async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return isExecutable(file) ? file : null;
}

/** A Chromium that loads unpacked extensions: the one named in CHROMIUM_PATH, the system's, else Playwright's. */
export async function findChromium(): Promise<string | null> {
  const places = [...onPath(CHROMIUM_NAMES), ...(CHROMIUM_PLACES[process.platform]?.() ?? [])];
  return overridden(CHROMIUM_VARIABLE) ?? places.find(isUsable) ?? (await playwrightChromium());
}

/** A Firefox: the one named in FIREFOX_PATH, else the system's. */
export function findFirefox(): string | null {
  const places = [...onPath(FIREFOX_NAMES), ...(FIREFOX_PLACES[process.platform]?.() ?? [])];
  return overridden(FIREFOX_VARIABLE) ?? places.find(isUsable) ?? null;
}
