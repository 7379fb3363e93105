import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator } from '../simulator/index.ts';
import { BOOKS, createBench, type KillResult } from './kills/bench.ts';
import { midwayPlan, planOf } from './kills/moment.ts';
import { classTable, faultLines, keepResult, readResult, type Series } from './kills/report.ts';
import { EXTENSION, launchWithExtension } from './rig/launch.ts';
import { createRig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

/*
 * The worker stopped at random moments of a first sync of 3,000 titles. Each kill starts from an empty store, is told
 * apart by what simulator and store know of it, and must end in the rows of an undisturbed run. `npm test` carries a
 * sample; `npm run test:soak` sets KILLS and ALARM_KILLS to the whole.
 */
const KILLS = Number(process.env.KILLS ?? 20);
const ALARM_KILLS = Number(process.env.ALARM_KILLS ?? 2);
const SEED = process.env.KILL_SEED ?? 'sweep';

const KILLS_PER_BROWSER = 25;
const ALARMS_AT_ONCE = 2;

/** What an interrupted soak has of this kill already; a result with faults is no result. */
function before(series: Series, kill: number): KillResult | null {
  const result = process.env.KILLS_GO_ON === '1' ? readResult(series, kill) : null;
  return result?.faults.length === 0 ? result : null;
}

const upTo = (count: number, step: number): { from: number; to: number }[] =>
  Array.from({ length: Math.ceil(count / step) }, (_, at) => ({
    from: at * step + 1,
    to: Math.min(count, (at + 1) * step),
  }));

test.use({ books: BOOKS, frozen: true });

for (const { from, to } of upTo(KILLS, KILLS_PER_BROWSER)) {
  test(`kills ${from} to ${to}, resumed by opening a page, end in the rows of an undisturbed run`, async ({ rig }) => {
    test.setTimeout(120_000 + (to - from + 1) * 60_000);
    const bench = await createBench(rig);
    const results: KillResult[] = [];
    for (let kill = from; kill <= to; kill++) {
      const result = before('page', kill) ?? (await bench.killAndOpen(kill, planOf(SEED, kill)));
      keepResult('page', result);
      results.push(result);
    }
    console.log(classTable(results));
    expect(faultLines(results)).toEqual([]);
  });
}

for (const { from, to } of upTo(ALARM_KILLS, ALARMS_AT_ONCE)) {
  test(`kills ${from} to ${to}, resumed by the alarm alone, end in the rows of an undisturbed run`, async ({
    chromium,
  }) => {
    test.setTimeout(600_000);
    /** A browser for each, for every one of them waits half a minute; started a little apart, so as not to crowd. */
    const one = async (kill: number): Promise<KillResult> => {
      const done = before('alarm', kill);
      if (done !== null) return done;
      await sleep((kill - from) * 2_000);
      const simulator = await startSimulator({ books: BOOKS, frozen: true });
      const context = await launchWithExtension({
        executablePath: chromium,
        extension: EXTENSION,
        port: simulator.port,
      });
      try {
        const bench = await createBench(await createRig(context, simulator));
        const result = await bench.killAndWait(kill, midwayPlan(`${SEED}/alarm`, kill));
        keepResult('alarm', result);
        return result;
      } finally {
        await context.close();
        await simulator.close();
      }
    };
    const results = await Promise.all(Array.from({ length: to - from + 1 }, (_, at) => one(from + at)));
    console.log(classTable(results));
    expect(faultLines(results)).toEqual([]);
  });
}
