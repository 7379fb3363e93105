import type { BookRow } from '@/lib/library/book';
import { createReaderStore } from '@/lib/store/readerStore';
import { isOpen, JOB_ERROR_CODES, type JobRow } from '@/lib/sync/job';
import { type PaperItem, paperItem, paperItems } from '../unit/support/paperAudible';
import { createWorld, type World } from '../unit/support/world';

/** Rows of one answer: a few dozen titles are many pages. */
const ROWS = 7;

/** A worker on fakes that can be let run for a number of calls and stopped at any of them. */
export interface Killable {
  readonly world: World;
  /** Calls that the worker has begun or ended so far. */
  readonly calls: number;
  /** Stops the worker at the n-th call from now. */
  killAfter(calls: number): void;
  /** Waits for something the worker was asked to do; gives null when it was stopped meanwhile. */
  ask<Result>(question: () => Promise<Result>): Promise<Result | null>;
  /** Lets the worker run until it has made so many calls, is stopped, or has nothing to do. */
  run(calls: number): Promise<void>;
  /** Lets whatever runs come to its end. */
  settle(): Promise<void>;
}

export function createKillable(items: PaperItem[]): Killable {
  const world = createWorld(items);
  world.audible.largest = ROWS;
  let calls = 0;
  let killAt = Number.POSITIVE_INFINITY;
  let listeners: (() => void)[] = [];

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const when = (condition: () => boolean): { promise: Promise<null>; forget: () => void } => {
    let listener = () => {};
    const promise = new Promise<null>((resolve) => {
      listener = () => {
        if (condition()) resolve(null);
      };
    });
    listeners.push(listener);
    return {
      promise,
      forget: () => {
        listeners = listeners.filter((other) => other !== listener);
      },
    };
  };
  let deaths = 0;
  world.onCall = () => {
    calls++;
    if (calls >= killAt) {
      killAt = Number.POSITIVE_INFINITY;
      deaths++;
      world.restart();
    }
    tell();
  };
  const untilDeath = () => {
    const before = deaths;
    return when(() => deaths > before);
  };

  return {
    world,
    get calls() {
      return calls;
    },
    killAfter(count) {
      killAt = calls + count;
    },
    async ask(question) {
      const death = untilDeath();
      const answer = await world.clock.until(Promise.race([question(), death.promise]));
      death.forget();
      return answer;
    },
    async run(count) {
      const target = calls + count;
      const reached = when(() => calls >= target);
      // Stopped by a kill that was due from before, the worker would make no further call.
      const death = untilDeath();
      await world.clock.until(Promise.race([world.manager.idle(), reached.promise, death.promise]));
      reached.forget();
      death.forget();
    },
    async settle() {
      for (;;) {
        const death = untilDeath();
        const before = deaths;
        await world.clock.until(Promise.race([world.manager.idle(), death.promise]));
        death.forget();
        if (deaths === before) return;
      }
    },
  };
}

/** What a reader has done to a library, and what Audible holds: the truth that the store must come to. */
export interface Truth {
  /** By ASIN, what Audible lists now. */
  readonly remote: Map<string, PaperItem>;
  /** What it listed once and does not now. */
  readonly removed: Map<string, PaperItem>;
  readonly notes: Map<string, string>;
  readonly seen: Set<string>;
  /** Every row that was ever in the store. */
  readonly stored: Set<string>;
  /** Ended jobs as they were at their end. */
  readonly ended: Map<string, string>;
  /** How far each job was, when it was last looked at. */
  readonly processed: Map<string, number>;
  next: number;
  /** Somebody else is signed in, whose library shares a title with this one. */
  isStranger: boolean;
}

const STRANGE = paperItems(925).slice(900);

export const createTruth = (items: readonly PaperItem[]): Truth => ({
  remote: new Map(items.map((item) => [item.asin, item])),
  removed: new Map(),
  notes: new Map(),
  seen: new Set(),
  stored: new Set(),
  ended: new Map(),
  processed: new Map(),
  next: items.length,
  isStranger: false,
});

/** Hands the truth to the paper Audible. */
export function publish(truth: Truth, { audible }: World): void {
  const own = [...truth.remote.values()];
  audible.items = truth.isStranger ? [...own.slice(0, 1), ...STRANGE] : own;
}

export function buy(truth: Truth): PaperItem {
  const item = paperItem(truth.next++);
  truth.remote.set(item.asin, item);
  return item;
}

class Violation extends Error {
  override readonly name = 'Violation';
}

const hold = (condition: boolean, what: string) => {
  if (!condition) throw new Violation(what);
};

/** What holds at every moment, whatever happened (platform.md 7.3). */
export async function checkAlways(truth: Truth, { database, errors, progress }: World): Promise<void> {
  const tables = [database.books, database.jobs, database.annotations];
  // One moment of all three: a worker may be at work.
  const [books, jobs, annotations] = await database.transaction('r', tables, () =>
    Promise.all([database.books.toArray(), database.jobs.toArray(), database.annotations.toArray()]),
  );
  hold(errors.length === 0, `an error nobody took: ${String(errors[0])}`);
  checkJobs(truth, jobs);
  checkAbsence(books, jobs);
  checkProgress(truth, [...progress, ...jobs]);
  progress.length = 0;
  const rows = new Map(books.map((row) => [row.asin, row]));
  for (const asin of truth.stored) hold(rows.has(asin), `${asin} disappeared`);
  for (const { asin } of STRANGE) hold(!rows.has(asin), `${asin} is of another account`);
  for (const asin of rows.keys()) truth.stored.add(asin);
  for (const asin of truth.seen) hold(rows.get(asin)?.status === 'SEEN', `${asin} is no longer SEEN`);
  const notes = new Map(annotations.map(({ asin, note }) => [asin, note]));
  for (const [asin, note] of truth.notes) hold(notes.get(asin) === note, `the note of ${asin} is lost`);
}

function checkJobs(truth: Truth, jobs: readonly JobRow[]): void {
  const open = jobs.filter(({ status }) => isOpen(status));
  hold(open.length <= 1, `${open.length} jobs are open`);
  for (const job of jobs) {
    if (isOpen(job.status)) {
      hold(!truth.ended.has(job.id), `${job.id} opened again`);
      continue;
    }
    const text = JSON.stringify(job);
    hold((truth.ended.get(job.id) ?? text) === text, `${job.id} changed after its end`);
    truth.ended.set(job.id, text);
    hold(job.endedAt !== null, `${job.id} ended at no time`);
    if (job.status !== 'FAILED') continue;
    const { code } = job.error ?? { code: null };
    hold(code !== null && JOB_ERROR_CODES.includes(code) && code !== 'UNEXPECTED', `${job.id} failed as ${code}`);
  }
}

/** Nothing is told gone but by a pass that proved itself complete. */
function checkAbsence(books: readonly BookRow[], jobs: readonly JobRow[]): void {
  const proved = new Set(
    jobs.flatMap(({ ledger, endedAt }) => (ledger?.mode === 'FULL' && ledger.complete ? [endedAt] : [])),
  );
  for (const { asin, presence, absentSince } of books) {
    hold(presence !== 'ABSENT' || proved.has(absentSince), `${asin} was told gone by an unproved pass`);
  }
}

function checkProgress(truth: Truth, moments: readonly JobRow[]): void {
  for (const { id, processed, total, status } of moments) {
    hold(total === null || processed <= total, `${id} is at ${processed} of ${total}`);
    const before = truth.processed.get(id) ?? 0;
    // Where the list became shorter meanwhile, there is less to have done.
    const least = Math.min(before, total ?? before);
    hold(processed >= least || status === 'COMPLETED', `${id} went back from ${before} to ${processed}`);
    truth.processed.set(id, Math.max(least, processed));
  }
}

/** A good day at last: the store comes to what Audible holds, and reading it again changes nothing. */
export async function checkInTheEnd(truth: Truth, real: Killable): Promise<void> {
  const { world } = real;
  const { audible, clock } = world;
  Object.assign(audible, { signedIn: true, spoil: () => null });
  truth.isStranger = false;
  audible.closed.clear();
  world.access = true;
  publish(truth, world);
  real.killAfter(Number.POSITIVE_INFINITY);
  // A library that was read from the website tries the other routes again after a day.
  clock.advance(26 * 3_600_000);
  world.restart();
  await world.manager.resume();
  await world.settle();
  await checkAlways(truth, world);
  hold((await world.store.openJobs()).length === 0, 'a job is still open');
  // What many missed titles mean is decided by a second proved pass.
  for (let pass = 0; pass < 2; pass++) await syncWhole(world);
  await checkAlways(truth, world);
  const before = await world.database.books.toArray();
  checkRows(truth, before);
  world.events.length = 0;
  await syncWhole(world);
  hold(JSON.stringify(await world.database.books.toArray()) === JSON.stringify(before), 'a replay changed a row');
  hold(world.events.length === 0, 'a replay announced something');
  hold((await world.database.sightings.count()) === 0, 'sightings are left over');
}

async function syncWhole(world: World): Promise<void> {
  const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL', full: true });
  await world.settle();
  const job = await world.store.job(id);
  hold(
    job?.status === 'COMPLETED' && job.ledger?.complete === true,
    `a clean sync ended as ${job?.status} ${job?.error?.code ?? ''} ${job?.ledger?.reason ?? ''}`,
  );
}

function checkRows(truth: Truth, rows: readonly BookRow[]): void {
  const present = new Map(rows.filter(({ presence }) => presence === 'PRESENT').map((row) => [row.asin, row]));
  hold(present.size === truth.remote.size, `${present.size} are present, ${truth.remote.size} are listed`);
  for (const [asin, { title }] of truth.remote) hold(present.get(asin)?.title === title, `${asin} is not as listed`);
}

/** A page of the extension, in a context of its own, marks titles as seen and writes a note. */
export async function readAlong(truth: Truth, world: World, nth: number): Promise<void> {
  const rows = await world.database.books.toArray();
  const row = rows[nth % Math.max(1, rows.length)];
  if (row === undefined) return;
  const { libraryId, asin } = row;
  await createReaderStore(world.database).markSeen(libraryId, [asin]);
  truth.seen.add(asin);
  const note = `note ${truth.notes.size}`;
  await world.database.annotations.put({ libraryId, asin, tags: [], note, rating: null, hidden: false });
  truth.notes.set(asin, note);
}
