import type { BrowserContext, Page } from '@playwright/test';
import type { BookRow } from '@/lib/library/book';
import type { JobRow } from '@/lib/sync/job';
import type { LoggedRequest, Simulator } from '../../simulator/contract.ts';
import { hasEnded, jobsSince, newestJob } from './jobs.ts';
import { extensionId } from './launch.ts';
import { changeHosts, mayAskAny } from './permissions.ts';
import { watchProblems } from './problems.ts';
import { signIn } from './sign-in.ts';
import { strayRequests } from './strays.ts';
import { readTableInPage, tableQuery } from './table.ts';
import { until } from './until.ts';
import { stopWorkers } from './worker.ts';

export type PageName = 'popup' | 'sidepanel' | 'library' | 'options';

/** As large as the browser shows them; a full tab is as large as the window. */
const SIZES: Readonly<Record<PageName, { width: number; height: number }>> = {
  popup: { width: 360, height: 600 },
  sidepanel: { width: 400, height: 800 },
  library: { width: 1280, height: 800 },
  options: { width: 800, height: 800 },
};

/** A file of every build, with no code in it: a page of the extension's origin that does nothing of its own. */
const QUIET_PAGE = 'icons/128.png';
const JOB_TIMEOUT_MS = 120_000;

/** A browser with the extension, and a simulated Audible behind it. */
export interface Rig {
  readonly context: BrowserContext;
  readonly id: string;
  readonly simulator: Simulator;
  /** Console errors, uncaught errors and violations of the content security policy, so far, in all pages and the worker. */
  readonly problems: readonly string[];
  url(path: string): string;
  /** Opens a page of the extension in a tab of its usual size. `search` is the query string, if any. */
  open(name: PageName, search?: string): Promise<Page>;
  openPopup(): Promise<Page>;
  openSidePanel(): Promise<Page>;
  openLibrary(): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Visits the library on the website and signs in as a reader would. Gives that tab. */
  signIn(page?: Page): Promise<Page>;
  /** Presses Sync Library in a popup of its own and waits until the new job has ended, however it did. */
  syncAndWait(timeoutMs?: number): Promise<JobRow>;
  /** Waits until the newest job satisfies this. */
  waitForJob(what: string, satisfies: (job: JobRow) => boolean, timeoutMs?: number): Promise<JobRow>;
  lastJob(): Promise<JobRow | null>;
  /** Raw rows from IndexedDB; empty when the database does not exist yet. */
  readTable<Row>(name: string): Promise<Row[]>;
  readBooks(): Promise<BookRow[]>;
  /** Stops the worker, as the browser does when it is idle; whatever wakes it does so afterwards. */
  stopWorker(): Promise<void>;
  /** Makes the browser say yes to these match patterns, without a prompt, when the extension asks for them. */
  allowHosts(...patterns: string[]): Promise<void>;
  /** Takes hosts away, as a reader can in the browser's settings. */
  forbidHosts(...patterns: string[]): Promise<void>;
  /** Requests to hosts that the extension has no business with. */
  strays(): LoggedRequest[];
}

/** Wraps a browser that has the extension loaded. */
export async function createRig(context: BrowserContext, simulator: Simulator): Promise<Rig> {
  const id = await extensionId(context);
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  const problems = watchProblems(context, url(QUIET_PAGE));

  let quiet: Promise<Page> | null = null;
  const openQuietPage = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url(QUIET_PAGE));
    return page;
  };
  const quietPage = (): Promise<Page> => {
    quiet ??= openQuietPage();
    return quiet;
  };

  const readTable = async <Row>(name: string): Promise<Row[]> =>
    (await (await quietPage()).evaluate(readTableInPage, tableQuery(name))) as Row[];
  const readJobs = (): Promise<JobRow[]> => readTable<JobRow>('jobs');
  const lastJob = async (): Promise<JobRow | null> => newestJob(await readJobs());

  const open = async (name: PageName, search = ''): Promise<Page> => {
    // Were it opened later, it would take the front from this one: behind it there is one frame in a second.
    await quietPage();
    const page = await context.newPage();
    await page.setViewportSize(SIZES[name]);
    await page.goto(url(`${name}.html${search}`));
    return page;
  };

  const waitForJob: Rig['waitForJob'] = (what, satisfies, timeoutMs = JOB_TIMEOUT_MS) =>
    until(
      what,
      async () => {
        const job = await lastJob();
        return job !== null && satisfies(job) ? job : null;
      },
      timeoutMs,
    );

  const withSettings = async (patterns: readonly string[], allow: boolean): Promise<void> => {
    const page = await context.newPage();
    await changeHosts(page, { id, hosts: patterns, allow });
    await page.close();
  };

  return {
    context,
    id,
    simulator,
    problems,
    url,
    open,
    openPopup: () => open('popup'),
    openSidePanel: () => open('sidepanel'),
    openLibrary: () => open('library'),
    openOptions: () => open('options'),
    async signIn(page) {
      const tab = page ?? (await context.newPage());
      await signIn(tab);
      return tab;
    },
    async syncAndWait(timeoutMs = JOB_TIMEOUT_MS) {
      const popup = await open('popup');
      const before = await readJobs();
      await popup.getByRole('button', { name: 'Sync Library' }).click();
      const ended = async (): Promise<JobRow | null> => {
        const job = newestJob(jobsSince(await readJobs(), before));
        return job !== null && hasEnded(job) ? job : null;
      };
      const job = await until('the sync to end', ended, timeoutMs);
      await popup.close();
      return job;
    },
    waitForJob,
    lastJob,
    readTable,
    readBooks: () => readTable<BookRow>('books'),
    async stopWorker() {
      const session = await context.newCDPSession(await quietPage());
      await stopWorkers(session);
      await session.detach();
    },
    allowHosts: (...patterns) => withSettings(patterns, true),
    async forbidHosts(...patterns) {
      await withSettings(patterns, false);
      const page = await quietPage();
      await until('the hosts to be taken away', async () => !(await mayAskAny(page, patterns)));
    },
    strays: () => strayRequests(simulator.requests),
  };
}
