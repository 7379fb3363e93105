import fc from 'fast-check';
import { JSON_RUNGS, type Rung } from '@/lib/audible/query';
import { isOpen } from '@/lib/sync/job';
import { json, type PaperItem, paperItems } from '../unit/support/paperAudible';
import type { World } from '../unit/support/world';
import {
  buy,
  checkAlways,
  checkInTheEnd,
  createKillable,
  createTruth,
  type Killable,
  publish,
  readAlong,
  type Truth,
} from './killable';

type Command = fc.AsyncCommand<Truth, Killable>;

const TITLES = 30;
const HOUR_MS = 3_600_000;
/** A day takes a moment; one that takes so long has come to a standstill, which is a promise broken. */
const DAY_WITHIN_MS = 60_000;
const LADDER: readonly Rung[] = [...JSON_RUNGS, 'WEBSITE'];

/** An event that may come at any time; what must hold is checked after each. */
function event(name: string, happen: (truth: Truth, real: Killable) => Promise<void> | void): Command {
  return {
    check: () => true,
    async run(truth, real) {
      await happen(truth, real);
      await checkAlways(truth, real.world);
    },
    toString: () => name,
  };
}

const nthOf = (map: ReadonlyMap<string, PaperItem>, nth: number): PaperItem | undefined =>
  [...map.values()][nth % Math.max(1, map.size)];

const start = (full: boolean, calls: number): Command =>
  event(`start(full: ${full}, ${calls} calls)`, async (_truth, real) => {
    await real.ask(() => real.world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL', full }));
    await real.run(calls);
  });

const run = (calls: number): Command => event(`run(${calls} calls)`, (_truth, real) => real.run(calls));

const finish: Command = event('finish', (_truth, real) => real.settle());

const cancel: Command = event('cancel', async (_truth, real) => {
  const [job] = await real.world.store.openJobs();
  if (job === undefined) return;
  await real.ask(() => real.world.manager.cancel(job.id));
  const after = await real.world.store.job(job.id);
  if (after !== undefined && isOpen(after.status)) return;
  await real.settle();
});

const kill = (calls: number): Command =>
  event(`kill(after ${calls} calls)`, async (_truth, real) => {
    if (calls === 0) real.world.restart();
    else {
      real.killAfter(calls);
      await real.run(calls);
    }
  });

const wake = (calls: number): Command =>
  event(`wake(${calls} calls)`, async (_truth, real) => {
    await real.ask(() => real.world.manager.resume());
    await real.run(calls);
  });

const alarm: Command = event('alarm', async (_truth, real) => {
  const { alarms, clock } = real.world;
  const soonest = Math.min(...alarms.values());
  if (!Number.isFinite(soonest)) return;
  clock.advance(Math.max(0, soonest - clock.now()));
  await real.ask(() => real.world.manager.resume());
  await real.run(20);
});

const add: Command = event('add', (truth, { world }) => {
  world.audible.touch(buy(truth));
  publish(truth, world);
});

const rename = (nth: number): Command =>
  event(`rename(${nth})`, (truth, { world }) => {
    const item = nthOf(truth.remote, nth);
    if (item === undefined) return;
    truth.remote.set(item.asin, { ...item, title: `${item.title}'` });
    world.audible.touch(item);
    publish(truth, world);
  });

const remove = (nth: number): Command =>
  event(`remove(${nth})`, (truth, { world }) => {
    const item = nthOf(truth.remote, nth);
    if (item === undefined || truth.remote.size <= TITLES / 2) return;
    truth.remote.delete(item.asin);
    truth.removed.set(item.asin, item);
    publish(truth, world);
  });

const comeBack = (nth: number): Command =>
  event(`return(${nth})`, (truth, { world }) => {
    const item = nthOf(truth.removed, nth);
    if (item === undefined) return;
    truth.removed.delete(item.asin);
    truth.remote.set(item.asin, item);
    world.audible.touch(item);
    publish(truth, world);
  });

const sign = (isIn: boolean): Command =>
  event(isIn ? 'sign in' : 'sign out', (_truth, { world }) => {
    world.audible.signedIn = isIn;
  });

/** So many stored rows tell whose they are (lib/sync/account.ts). */
const TELLING = 20;

/** Another account signs in, or ours again. Not amid a walk: there nobody can tell (lib/sync/account.ts). */
const account = (isStranger: boolean): Command =>
  event(isStranger ? 'another account signs in' : 'our account signs in', async (truth, { world }) => {
    if (truth.stored.size < TELLING || (await world.store.openJobs()).length > 0) return;
    truth.isStranger = isStranger;
    publish(truth, world);
  });

/** Which ways to the library are open; a day with none is one of the bad ones. */
const WAYS: Readonly<Record<string, readonly Rung[]>> = {
  all: ['API', 'GATEWAY', 'WEBSITE'],
  'the API only': ['API'],
  'the gateway only': ['GATEWAY'],
  'the website only': ['WEBSITE'],
  'no gateway': ['API', 'WEBSITE'],
  none: [],
};

const openOnly = (way: string, { audible }: World) => {
  for (const rung of LADDER) audible.closed.add(rung);
  for (const rung of WAYS[way] ?? []) audible.closed.delete(rung);
};

const route = (way: string): Command => event(`open: ${way}`, (_truth, { world }) => openOnly(way, world));

const siteTotals = (stated: boolean): Command =>
  event(`the website states ${stated ? 'its' : 'no'} total`, (_truth, { world }) => {
    world.audible.siteTotals = stated;
  });

const SPELLS = {
  offline: () => new TypeError('Failed to fetch'),
  overburdened: () => json({}, { status: 429, headers: { 'retry-after': '120' } }),
  failing: () => json({}, { status: 500 }),
  hollow: () => json({ response_groups: [] }),
  refusing: () => json({}, { status: 403 }),
  broken: () => new Response('{"items":[', { headers: { 'content-type': 'application/json' } }),
} as const;

const KINDS = ['offline', 'overburdened', 'failing', 'hollow', 'refusing', 'broken'] as const;

/** The next few answers are bad ones. */
const spell = (kind: keyof typeof SPELLS, answers: number): Command =>
  event(`${kind}(${answers} answers)`, (_truth, { world }) => {
    let left = answers;
    world.audible.spoil = () => (left-- > 0 ? SPELLS[kind]() : null);
  });

const read = (nth: number): Command => event(`read(${nth})`, (truth, { world }) => readAlong(truth, world, nth));

const wait = (hours: number): Command =>
  event(`wait(${hours} h)`, (_truth, { world }) => world.clock.advance(hours * HOUR_MS));

/** A delta is worth its while only in a large library: this one takes itself for one. */
const pretendLarge: Command = event('pretend to be large', async (_truth, { world }) => {
  const library = await world.store.library('us');
  if (library?.total != null) await world.store.updateLibrary('us', { total: 5000 });
});

const nth = fc.nat({ max: 40 });
const calls = fc.nat({ max: 60 });

const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(fc.boolean(), calls).map(([full, count]) => start(full, count)),
  calls.map(run),
  fc.constant(finish),
  fc.constant(cancel),
  calls.map(kill),
  calls.map(wake),
  fc.constant(alarm),
  fc.constant(add),
  nth.map(rename),
  nth.map(remove),
  nth.map(comeBack),
  fc.boolean().map(sign),
  fc.boolean().map(account),
  fc.constantFrom(...Object.keys(WAYS)).map(route),
  fc.boolean().map(siteTotals),
  fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 8 })).map(([kind, answers]) => spell(kind, answers)),
  nth.map(read),
  fc.integer({ min: 1, max: 30 }).map(wait),
  fc.constant(pretendLarge),
];

/** How a day begins: as often by the website alone as with every way open. */
const MORNINGS = fc.constantFrom('all', 'the website only');

/**
 * Runs random days against the truth until there were so many, or the time is up. Throws the shortest day on which
 * something did not hold.
 *
 * @param seed for the same days each time.
 * @returns how many there were.
 */
export async function liveThrough(runs: number, withinMs: number, seed?: number): Promise<number> {
  const outcome = await fc.check(
    fc.asyncProperty(MORNINGS, fc.commands(commands, { maxCommands: 25, size: 'max' }), async (way, day) => {
      const items = paperItems(TITLES);
      const truth = createTruth(items);
      const real = createKillable(items);
      openOnly(way, real.world);
      await fc.asyncModelRun(() => ({ model: truth, real }), day);
      await checkInTheEnd(truth, real);
      real.world.database.close();
    }),
    {
      numRuns: runs,
      interruptAfterTimeLimit: withinMs,
      timeout: DAY_WITHIN_MS,
      ...(seed === undefined ? {} : { seed }),
    },
  );
  if (outcome.failed) {
    throw new Error(fc.defaultReportMessage(outcome) ?? 'A day went wrong', { cause: outcome.errorInstance });
  }
  return outcome.numRuns;
}
