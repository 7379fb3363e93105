import type { JobRow } from '@/lib/sync/job';
import type { FaultKind, LoggedRequest } from '../simulator/contract.ts';
import { startSimulator } from '../simulator/index.ts';
import { leanItem, MENU, type Trouble } from '../soak/menu.ts';
import { type Eye, openEye } from './kills/eye.ts';
import type { Rig } from './rig/rig.ts';
import { test as base, expect } from './rig/test.ts';

/*
 * Every trouble of the fault menu once in the real browser: at the second of two requests of a sync, after which the
 * next sync must be whole. All positions, routes and spells run in virtual time (tests/soak, docs/reliability.md).
 */

/** Two pages. */
const BOOKS = 1020;

/** How the sync ends on which the trouble comes. */
const PROVED = 'COMPLETED, proved';
const OUTCOMES: Readonly<Record<string, string>> = {
  '400': PROVED,
  '401': PROVED,
  '403': PROVED,
  '404': PROVED,
  '429': PROVED,
  '429, Retry-After 7 s': PROVED,
  '429, Retry-After 10 min': 'RUNNING, waits: THROTTLED',
  '500': PROVED,
  '502 with HTML': PROVED,
  '503': PROVED,
  'sign-in page with 200': PROVED,
  'redirect to sign-in': PROVED,
  'captcha page': PROVED,
  'truncated JSON': PROVED,
  'JSON without `items`': PROVED,
  'an error with 200': PROVED,
  'hollow items': PROVED,
  'empty page': PROVED,
  'first page repeated': PROVED,
  'total changes': PROVED,
  'item moves between pages': PROVED,
  duplicates: PROVED,
  'first byte after 40 s': PROVED,
  'body drips, 40 bytes a second': PROVED,
  reset: PROVED,
  'gzip cut short': PROVED,
  'a page of 60 MB': PROVED,
};

/** These cross a limit of time, so they run beside the others. */
const SLOW: readonly string[] = ['429, Retry-After 7 s', 'first byte after 40 s', 'body drips, 40 bytes a second'];

const stateOf = ({ status, error, ledger, waitReason }: JobRow): string => {
  if (status === 'FAILED') return `FAILED ${error?.code}`;
  if (status !== 'COMPLETED') return `${status}, waits: ${waitReason}`;
  return ledger?.complete ? PROVED : `COMPLETED, ${ledger?.reason}`;
};

interface Ear {
  onAnswer(request: LoggedRequest): void;
}

/** With a simulator that tells of each answer, so that the library can change between two of them. */
const test = base.extend<{ ear: Ear }>({
  ear: async ({ books }, use) => {
    expect(books).toBe(BOOKS);
    await use({ onAnswer: () => {} });
  },
  simulator: async ({ books, ear }, use) => {
    const simulator = await startSimulator({ books, onRequest: (request) => ear.onAnswer(request) });
    await use(simulator);
    await simulator.close();
  },
});
test.use({ books: BOOKS });

const spoil = ({ simulator }: Rig, ear: Ear, trouble: Trouble): void => {
  if ('fault' in trouble) {
    const fault: FaultKind = trouble.fault;
    simulator.fault({ route: 'api', from: 2, times: 1, fault });
    return;
  }
  ear.onAnswer = ({ route }) => {
    if (route !== 'api') return;
    ear.onAnswer = () => {};
    trouble.meddle(simulator);
  };
};

/** Starts a sync, or sends a waiting one on, and gives the job when it stands still. */
async function syncByCommand(eye: Eye): Promise<JobRow> {
  expect(await eye.command({ type: 'sync', libraryId: 'us' })).toBe(true);
  const job = await eye.untilStill(120_000);
  if (job === null) throw new Error('The job does not end');
  return job;
}

const titlesOf = (rows: readonly { asin: string; title: string | null }[]): Map<string, string | null> =>
  new Map(rows.map(({ asin, title }) => [asin, title]));

async function serve(rig: Rig, ear: Ear, troubles: readonly Trouble[]): Promise<void> {
  const { simulator } = rig;
  const library = simulator.library();
  library.replace(library.items.filter(({ title }) => (title ?? '') !== '').map(leanItem));
  await rig.signIn();
  const first = await rig.syncAndWait();
  expect(stateOf(first)).toBe(PROVED);
  const page = await rig.context.newPage();
  await page.goto(rig.url('icons/128.png'));
  const eye = await openEye(page);

  const table: string[] = [];
  const asins = (await rig.readBooks()).map(({ asin }) => asin);
  for (const trouble of troubles) {
    const before = (await eye.snapshot()).books;
    for (const asin of asins.slice(0, 3)) library.change(asin, { title: `As it was on the day of: ${trouble.name}` });
    spoil(rig, ear, trouble);
    const job = await syncByCommand(eye);
    const kept = (await eye.snapshot()).books;
    expect.soft(stateOf(job), trouble.name).toBe(OUTCOMES[trouble.name]);
    expect.soft(kept, trouble.name).toBeGreaterThanOrEqual(before);

    simulator.clearFaults();
    ear.onAnswer = () => {};
    const next = stateOf(job) === PROVED ? job : await syncByCommand(eye);
    expect.soft(stateOf(next), `the sync after ${trouble.name}`).toBe(PROVED);
    const rows = await rig.readBooks();
    expect.soft(titlesOf(rows), trouble.name).toEqual(titlesOf(library.items));
    const gone = rows.filter(({ presence }) => presence !== 'PRESENT');
    expect.soft(gone, trouble.name).toEqual([]);
    table.push([trouble.name, stateOf(job), `${kept} of ${before}`, next === job ? '–' : stateOf(next)].join(' | '));
  }
  console.log(table.join('\n'));
  expect(rig.strays()).toEqual([]);
}

const swift = MENU.filter(({ name }) => !SLOW.includes(name));

test('each trouble has an outcome', () => {
  expect(Object.keys(OUTCOMES).sort()).toEqual(MENU.map(({ name }) => name).sort());
});

test('each swift trouble of the menu ends in its state, loses nothing, and the next sync is whole', async ({
  rig,
  ear,
}) => {
  await serve(rig, ear, swift);
});

test('each slow one too: what hangs far beyond its limit is cut, and the sync goes on', async ({ rig, ear }) => {
  await serve(
    rig,
    ear,
    MENU.filter(({ name }) => SLOW.includes(name)),
  );
});
