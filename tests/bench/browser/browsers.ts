import { join } from 'node:path';
import type { LibraryRow } from '@/lib/sync/library';
import { findChromium, findFirefox } from '../../../scripts/browsers.ts';
import { ROOT } from '../../../scripts/tools.ts';
import { launchFirefox } from '../../e2e/rig/firefox.ts';
import { launchWithExtension } from '../../e2e/rig/launch.ts';
import { createRig } from '../../e2e/rig/rig.ts';
import { until } from '../../e2e/rig/until.ts';
import type { Simulator } from '../../simulator/contract.ts';
import { installProbe } from './probe.ts';

/** What the two drivers' pages have in common. */
export interface BenchPage {
  evaluate<Result>(run: string | (() => Result | Promise<Result>)): Promise<Result>;
  evaluate<Result, Arg>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  readonly keyboard: { press(key: string): Promise<void> };
  close(): Promise<void>;
}

/** A browser with the extension and a library in it. */
export interface BenchBrowser {
  readonly name: string;
  /** Syncs the simulator's library; gives the number of titles. */
  sync(timeoutMs: number): Promise<number>;
  /** A page of the extension with no code in it. */
  quietPage(): Promise<BenchPage>;
  /** The full tab, with a probe in its window. */
  openLibrary(): Promise<BenchPage>;
  close(): Promise<void>;
}

const LIBRARY = 'library.html';
/** Without reading them: fifty thousand rows on their way to a driver take longer than a sync. */
const stored = (libraries: readonly LibraryRow[]): number =>
  libraries.reduce((sum, { bookCount }) => sum + bookCount, 0);
const build = (folder: string): string => join(ROOT, '.output', folder);

async function chromium(simulator: Simulator): Promise<BenchBrowser | null> {
  const executablePath = await findChromium();
  if (executablePath === null) return null;
  const extension = build('chrome-mv3');
  const context = await launchWithExtension({ executablePath, extension, port: simulator.port });
  const rig = await createRig(context, simulator);
  const quietPage = async (): Promise<BenchPage> => {
    const page = await context.newPage();
    await page.goto(rig.url('icons/128.png'));
    return page;
  };
  return {
    name: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    async sync(timeoutMs) {
      await rig.signIn();
      await rig.syncAndWait(timeoutMs);
      return stored(await rig.readTable<LibraryRow>('libraries'));
    },
    quietPage,
    async openLibrary() {
      const page = await context.newPage();
      await page.addInitScript(`(${installProbe})()`);
      await page.goto(rig.url(LIBRARY));
      return page;
    },
    close: () => context.close(),
  };
}

async function firefox(simulator: Simulator): Promise<BenchBrowser | null> {
  const executablePath = findFirefox();
  if (executablePath === null) return null;
  const rig = await launchFirefox({ executablePath, extension: build('firefox-mv3'), simulator });
  const quietPage = (): Promise<BenchPage> => rig.open('icons/128.png');
  const quiet = await quietPage();
  const url = `${await quiet.evaluate(() => location.origin)}/${LIBRARY}`;
  const probeEarly = `location.pathname === '/${LIBRARY}' && ((${installProbe})(), true)`;
  return {
    name: (await rig.browser.version()).replace('/', ' '),
    async sync(timeoutMs) {
      await rig.signIn();
      await rig.syncAndWait(timeoutMs);
      return stored(await rig.readTable<LibraryRow>('libraries'));
    },
    quietPage,
    async openLibrary() {
      const page = await rig.browser.newPage();
      // Puppeteer is told of no load event for moz-extension pages, and scripts for new documents do not run in them.
      page.goto(url, { timeout: 0 }).catch(() => undefined);
      await until('the library to open', () => page.evaluate(probeEarly).catch(() => false), 10_000, 0);
      return page;
    },
    close: () => rig.close(),
  };
}

/** The browsers to measure in, by name; each starts with an empty profile, or is null where it is not installed. */
export const BROWSERS: Readonly<Record<string, (simulator: Simulator) => Promise<BenchBrowser | null>>> = {
  chromium,
  firefox,
};
