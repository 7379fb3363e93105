import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BookRow } from '@/lib/library/book';
import type { JobRow } from '@/lib/sync/job';
import type { LoggedRequest, Simulator } from '../../simulator/contract.ts';
import { hasEnded, jobsSince, newestJob } from './jobs.ts';
import { strayRequests } from './strays.ts';
import { readTableInPage, tableQuery } from './table.ts';
import { openTunnel } from './tunnel.ts';
import { until } from './until.ts';

/** From wxt.config.ts; Firefox makes up a UUID for it unless a preference names one. */
const ADD_ON = 'library-sync-for-audible@extensions.local';
const UUID = '3f0c2c52-6c2e-4a5e-9a55-2f2f6c1f7d11';

const QUIET_PAGE = 'icons/128.png';
const LIBRARY = 'https://www.audible.com/library/titles';
const JOB_TIMEOUT_MS = 120_000;

/** Playwright cannot load add-ons into Firefox; WebDriver BiDi can (puppeteer `installExtension`). */
export interface FirefoxRig {
  readonly browser: Browser;
  readonly simulator: Simulator;
  /** Console errors and uncaught ones of every page opened through this rig. */
  readonly problems: readonly string[];
  open(path: string): Promise<Page>;
  openPopup(): Promise<Page>;
  /** At the website of the first store, or of the one whose list of titles this is. */
  signIn(library?: string): Promise<Page>;
  syncAndWait(timeoutMs?: number): Promise<JobRow>;
  lastJob(): Promise<JobRow | null>;
  /** Waits until the newest job satisfies this. */
  waitForJob(what: string, satisfies: (job: JobRow) => boolean): Promise<JobRow>;
  readTable<Row>(name: string): Promise<Row[]>;
  readBooks(): Promise<BookRow[]>;
  strays(): LoggedRequest[];
  close(): Promise<void>;
}

export interface FirefoxOptions {
  readonly executablePath: string;
  readonly extension: string;
  readonly simulator: Simulator;
  readonly headless?: boolean;
  /** How long the background page may do nothing before it is stopped; Firefox's own time when not given. */
  readonly idleMs?: number | null;
}

const preferences = (proxyPort: number, idleMs: number | null): Record<string, unknown> => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
  // What the extension asks for by a click is granted without a prompt, which is the browser's own and out of reach.
  'extensions.webextOptionalPermissionPrompts': false,
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  ...(idleMs === null ? {} : { 'extensions.background.idle.timeout': idleMs }),
});

/** Firefox with the add-on, and every host led to the simulator. */
export async function launchFirefox({
  executablePath,
  extension,
  simulator,
  headless = true,
  idleMs = null,
}: FirefoxOptions): Promise<FirefoxRig> {
  const tunnel = await openTunnel(simulator.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(tunnel.port, idleMs),
  });
  await browser.installExtension(extension);

  const problems: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };

  const open = async (path: string): Promise<Page> => {
    const page = await newPage();
    const url = `moz-extension://${UUID}/${path}`;
    // Firefox tells puppeteer of no load event for moz-extension pages: look for the document instead of waiting for it.
    page.goto(url, { timeout: 0 }).catch(() => undefined);
    await until(`${path} to open`, () =>
      page
        .evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url)
        .catch(() => false),
    );
    return page;
  };

  let quiet: Promise<Page> | null = null;
  const readTable = async <Row>(name: string): Promise<Row[]> => {
    quiet ??= open(QUIET_PAGE);
    return (await (await quiet).evaluate(readTableInPage, tableQuery(name))) as Row[];
  };
  const readJobs = (): Promise<JobRow[]> => readTable<JobRow>('jobs');

  return {
    browser,
    simulator,
    problems,
    open,
    openPopup: () => open('popup.html'),
    async signIn(library = LIBRARY) {
      const page = await newPage();
      await page.goto(library);
      if (!page.url().startsWith(library)) {
        await page.locator('form [type=submit]').click();
        await until('the library after signing in', async () => page.url().startsWith(library));
      }
      return page;
    },
    async syncAndWait(timeoutMs = JOB_TIMEOUT_MS) {
      const popup = await open('popup.html');
      const before = await readJobs();
      await popup.locator('::-p-aria(Sync Library)').click();
      const job = await until(
        'the sync to end',
        async () => {
          const newest = newestJob(jobsSince(await readJobs(), before));
          return newest !== null && hasEnded(newest) ? newest : null;
        },
        timeoutMs,
      );
      await popup.close();
      return job;
    },
    lastJob: async () => newestJob(await readJobs()),
    waitForJob: (what, satisfies) =>
      until(
        what,
        async () => {
          const job = newestJob(await readJobs());
          return job !== null && satisfies(job) ? job : null;
        },
        JOB_TIMEOUT_MS,
      ),
    readTable,
    readBooks: () => readTable<BookRow>('books'),
    strays: () => strayRequests(simulator.requests),
    async close() {
      await browser.close();
      await tunnel.close();
    },
  };
}
