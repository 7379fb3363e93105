import type { BookRow } from '@/lib/library/book';
import { normalise } from '@/lib/library/normalise';
import { isOpen, type JobErrorCode, type JobRow } from '@/lib/sync/job';
import type { RawItem, Route, Simulator } from '../simulator/index.ts';
import { openStage, type SimulatedWorld, type Stage } from '../unit/support/simulatedWorld';
import { putBack, type Snapshot, takeSnapshot } from '../unit/support/snapshot';
import { leanItem, MENU, MOVED_TO, type Trouble } from './menu';

export type MenuRoute = 'API' | 'GATEWAY' | 'WEBSITE' | 'CATALOGUE';
export type Position = 'first' | 'middle' | 'last';
/** Whether one answer is spoilt, or every one from there until the job stands still. */
export type Spell = 'once' | 'on';

export interface Case {
  readonly trouble: Trouble;
  readonly route: MenuRoute;
  readonly position: Position;
  readonly spell: Spell;
}

export interface Verdict {
  readonly state: string;
  readonly kept: string;
  readonly next: string;
  /** What should not have happened. */
  readonly wrongs: readonly string[];
}

const POSITIONS: readonly Position[] = ['first', 'middle', 'last'];
const SPELLS: readonly Spell[] = ['once', 'on'];

/** What is asked by the same code as a route that has both is spoilt for good only. */
const SPELLS_OF: Readonly<Record<MenuRoute, readonly Spell[]>> = {
  API: SPELLS,
  GATEWAY: ['on'],
  WEBSITE: SPELLS,
  CATALOGUE: ['on'],
};

/** All cases of a route. */
export const casesOf = (route: MenuRoute): Case[] =>
  MENU.flatMap((trouble) =>
    POSITIONS.flatMap((position) => SPELLS_OF[route].map((spell) => ({ trouble, route, position, spell }))),
  );

export const nameOf = ({ trouble, position, spell }: Case): string =>
  `${trouble.name}, ${spell === 'once' ? 'once at the' : 'from the'} ${position} request${spell === 'once' ? '' : ' on'}`;

/** Where the requests of an undisturbed pass stand: 3 pages by JSON, 5 of the list, 4 batches of the catalogue. */
const NUMBERS: Readonly<Record<MenuRoute, Readonly<Record<Position, number>>>> = {
  API: { first: 1, middle: 2, last: 3 },
  GATEWAY: { first: 1, middle: 2, last: 3 },
  WEBSITE: { first: 1, middle: 3, last: 5 },
  CATALOGUE: { first: 1, middle: 2, last: 4 },
};

/** Three pages of 1000. */
const JSON_BOOKS = 2100;
/** Four pages of 50 and the empty one. */
const WEBSITE_BOOKS = 204;
const BOUGHT = 20;
const RENAMED = 5;
const DAY_MS = 24 * 3_600_000;
const END_WITHIN_MS = 40_000;

/** The failures of design.md §8; anything else is a mistake of ours. */
const STATED: readonly JobErrorCode[] = [
  'SIGNED_OUT',
  'API_CLOSED',
  'OTHER_ACCOUNT',
  'PERMISSION',
  'OFFLINE',
  'SERVICE_DOWN',
  'NOT_UNDERSTOOD',
  'STORAGE_FULL',
  'STORAGE_UNAVAILABLE',
];

export interface Kitchen {
  serve(order: Case): Promise<Verdict>;
  close(): Promise<void>;
}

const isLean = (route: MenuRoute): boolean => route === 'API' || route === 'GATEWAY';

/** A stage on which a library was synced some time ago, has grown since, and is synced again on a bad day. */
export async function openKitchen(route: MenuRoute): Promise<Kitchen> {
  const lean = isLean(route);
  const stage = await openStage({ books: lean ? JSON_BOOKS : WEBSITE_BOOKS });
  const { simulator } = stage;
  const library = simulator.library();
  const today = library.items.filter((item) => lean || !isPreorder(item)).map((item) => (lean ? leanItem(item) : item));
  const expected = { listed: today.length, titles: readable(today) };
  simulator.set({ open: { api: route === 'API', gateway: lean } });

  library.replace(structuredClone(formerly(today)));
  const world = stage.world();
  const first = await world.sync();
  if (first.status !== 'COMPLETED') throw new Error(`The first sync ended as ${first.status}`);
  await markAsRead(world);
  // A fresh worker counts its jobs from one again.
  await world.database.jobs.clear();
  const before = await takeSnapshot(world.database);
  const started = stage.clock.now();

  return {
    close: () => stage.close(),
    async serve(order) {
      // The state of the library is as old as the first sync; a day later every title is read again.
      stage.clock.advance(Math.max(0, started - stage.clock.now()) + (lean ? DAY_MS : 3_600_000));
      simulator.clearFaults();
      simulator.set({ duplicates: 0, open: { api: route === 'API', gateway: lean } });
      library.replace(structuredClone(today));
      const diner = stage.world();
      await putBack(diner.database, before);
      await rejuvenate(diner);
      try {
        return await dine(stage, diner, order, before, expected);
      } finally {
        diner.line.close();
      }
    },
  };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isPreorder = ({ library_status }: RawItem): boolean => field(library_status, 'is_preordered') === true;

/** What can be read of the items: the others are in quarantine. */
const readable = (items: readonly RawItem[]): Set<string> =>
  new Set(items.filter((item) => normalise(item, { now: MOVED_TO }).ok).map(({ asin }) => asin));

/** The library before the last twenty titles were bought, and with other names for some. */
function formerly(items: readonly RawItem[]): RawItem[] {
  const byDate = items.toSorted((a, b) => ((a.purchase_date ?? '') < (b.purchase_date ?? '') ? -1 : 1));
  return byDate
    .slice(0, -BOUGHT)
    .map((item, at) => (at % 100 === 7 && at < RENAMED * 100 ? { ...item, title: `Formerly ${item.title}` } : item));
}

async function markAsRead({ database }: SimulatedWorld): Promise<void> {
  await database.books.toCollection().modify({ status: 'SEEN' });
  const [row] = await database.books.limit(1).toArray();
  if (row === undefined) throw new Error('Nothing was stored');
  const { libraryId, asin } = row;
  await database.annotations.put({ libraryId, asin, tags: ['kept'], note: 'mine', rating: 4, hidden: false });
}

/** The website's higher rungs were tried a moment ago, so that each case asks the website alone. */
async function rejuvenate({ database, clock }: SimulatedWorld): Promise<void> {
  const now = new Date(clock.now()).toISOString();
  await database.libraries.toCollection().modify((row) => {
    if (row.rung === 'WEBSITE') Object.assign(row, { climbedAt: now });
  });
}

function upset(simulator: Simulator, world: SimulatedWorld, { trouble, route, position, spell }: Case): void {
  const from = NUMBERS[route][position];
  const simulated = routeOf(route);
  if ('fault' in trouble) {
    simulator.fault({ route: simulated, from, ...(spell === 'once' ? { times: 1 } : {}), fault: trouble.fault });
    return;
  }
  let number = 0;
  world.line.onRequest = (url) => {
    if (!isOn(url, route)) return;
    number++;
    // Changed before the request, so that its answer is the first to differ.
    if (number === from || (spell === 'on' && number > from && number < from + 6)) trouble.meddle(simulator);
  };
}

const routeOf = (route: MenuRoute): Route | 'catalog' => {
  if (route === 'CATALOGUE') return 'catalog';
  return route === 'API' ? 'api' : route === 'GATEWAY' ? 'gateway' : 'website';
};

function isOn({ host, pathname }: URL, route: MenuRoute): boolean {
  if (route === 'CATALOGUE') return pathname.includes('/catalog/');
  if (route === 'WEBSITE') return pathname === '/library/titles';
  return pathname.includes('/1.0/library') && host.startsWith(route === 'API' ? 'api.' : 'www.');
}

async function dine(
  stage: Stage,
  world: SimulatedWorld,
  order: Case,
  before: Snapshot,
  expected: { readonly listed: number; readonly titles: ReadonlySet<string> },
): Promise<Verdict> {
  const { simulator, clock } = stage;
  const wrongs: string[] = [];
  const wrong = (condition: boolean, what: string) => {
    if (condition) wrongs.push(what);
  };
  const old = (before.get('books') ?? []) as readonly BookRow[];
  upset(simulator, world, order);
  const job = await world.sync();
  wrong(world.line.asked.length < NUMBERS[order.route][order.position], 'the fault was not met');
  const silence = clock.now() - world.lastAnswerAt;
  wrong(silence > END_WITHIN_MS, `stood still ${silence / 1000} s after the last answer`);
  wrong(!isStated(job), `ended in no stated state: ${stateOf(job)} ${job.error?.detail ?? ''}`);
  wrong(world.errors.length > 0, `an error nobody took: ${world.errors.map(String).join()}`);
  wrong(job.total !== null && job.processed > job.total, `processed ${job.processed} of ${job.total}`);
  const kept = await lossesOf(world, old);
  wrongs.push(...kept.losses);
  const applied = (await world.store.sightings(job.id)).length;

  simulator.clearFaults();
  world.line.onRequest = () => {};
  const asked = world.line.asked.length;
  const next = await goOn(world, job);
  const requests = world.line.asked.length - asked;
  const { ledger } = next;
  wrong(next.status !== 'COMPLETED', `the next sync ended as ${stateOf(next)} ${next.error?.detail ?? ''}`);
  // Where the JSON routes were given up, the website is asked until the day is over; it shows no total and no pre-orders.
  const bySite = ledger?.rung === 'WEBSITE';
  wrong(!bySite && ledger?.complete !== true, 'the next sync was not proved');
  const hidden = new Set(
    bySite
      ? simulator
          .library()
          .items.filter(isPreorder)
          .map(({ asin }) => asin)
      : [],
  );
  const listed = simulator.library().items.length - hidden.size;
  const seen = (ledger?.seen ?? 0) + (ledger?.quarantined ?? 0);
  wrong(ledger?.mode === 'FULL' && seen !== listed, `the next sync saw ${seen} of ${listed}`);
  const after = await lossesOf(world, old);
  wrongs.push(...after.losses);
  const present = new Set(after.rows.filter(({ presence }) => presence === 'PRESENT').map(({ asin }) => asin));
  const missing = [...expected.titles].filter((asin) => !present.has(asin) && !hidden.has(asin));
  wrong(missing.length > 0, `${missing.length} titles are missing after the next sync`);
  const whole = isLean(order.route) ? 3 : NUMBERS.WEBSITE.last + NUMBERS.CATALOGUE.last;
  return {
    state: stateOf(job),
    kept: `${kept.found} of ${old.length}`,
    next: `${stateOf(next)}, ${requests} ${requests === 1 ? 'request' : 'requests'}${applied > 0 && requests < whole ? ', from the checkpoint' : ''}`,
    wrongs,
  };
}

/** A waiting job goes on when its alarm rings; after an ended one the reader asks again. */
async function goOn(world: SimulatedWorld, job: JobRow): Promise<JobRow> {
  if (!isOpen(job.status)) return world.sync();
  const wakeAt = world.alarms.get('sync-resume');
  if (wakeAt === undefined) throw new Error('A job waits, and no alarm is set');
  world.clock.advance(Math.max(0, wakeAt - world.clock.now()));
  world.restart();
  await world.manager.resume();
  await world.settle();
  return (await world.store.job(job.id)) ?? job;
}

function isStated({ status, error, ledger, waitUntil, waitReason }: JobRow): boolean {
  if (status === 'COMPLETED') return ledger !== null && ledger.complete === (ledger.reason === null);
  if (status === 'FAILED') return error !== null && STATED.includes(error.code);
  return status === 'RUNNING' && waitUntil !== null && waitReason !== null;
}

function stateOf({ status, error, ledger, waitReason }: JobRow): string {
  if (status === 'FAILED') return `FAILED ${error?.code}`;
  if (status !== 'COMPLETED') return `${status}, waits: ${waitReason}`;
  const proof = ledger?.complete ? 'proved' : ledger?.reason;
  return `COMPLETED by ${ledger?.rung}, ${ledger?.mode === 'DELTA' ? 'delta' : proof}`;
}

/** Empty in the sense of the columns: nothing, or a list of nothing. */
const isBlank = (value: unknown): boolean => value === null || value === '' || value === '[]';

async function lossesOf({ database }: SimulatedWorld, old: readonly BookRow[]) {
  const rows = await database.books.toArray();
  const now = new Map(rows.map((row) => [row.asin, row]));
  const losses: string[] = [];
  let found = 0;
  for (const before of old) {
    const row = now.get(before.asin);
    if (row === undefined) {
      losses.push(`${before.asin} is gone`);
      continue;
    }
    found++;
    const blanked = Object.entries(before).filter(
      ([name, value]) => !isBlank(value) && isBlank(Reflect.get(row, name)),
    );
    if (blanked.length > 0) losses.push(`${before.asin} lost ${blanked.map(([name]) => name).join()}`);
    if (row.status !== before.status) losses.push(`${before.asin} is ${row.status} again`);
    if (row.presence !== 'PRESENT') losses.push(`${before.asin} is ${row.presence}`);
  }
  const [note] = await database.annotations.toArray();
  if (note?.note !== 'mine') losses.push('the note is gone');
  return { rows, found, losses: losses.slice(0, 3) };
}
