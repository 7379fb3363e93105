import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedRequest } from '../../simulator/contract.ts';
import type { Rig } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { watchWorkers } from '../rig/worker.ts';
import { classify, type Evidence, type KillClass } from './classes.ts';
import { type Digest, type Eye, openEye } from './eye.ts';
import { inWords, type Moment, type Plan } from './moment.ts';

export const BOOKS = 3000;
const LIBRARY = 'us';
/** A file of every build, with no code in it: to look from there wakes nobody. */
const QUIET_PAGE = 'icons/128.png';
/** The alarm that finds an interrupted job stands 30 s ahead of the last sign of life. */
const ALARM_MS = 32_000;
const PAGES_IN_FLIGHT = 3;
/** Against hanging only. */
const RUN_TIMEOUT_MS = 120_000;
const WAKE_TIMEOUT_MS = 120_000;

/** What Chromium answers to the calls of a worker that it is stopping (seen with Chromium 156). */
const LAST_WORDS = /Error: No SW\b/;

/** What became of one kill. */
export interface KillResult {
  readonly kill: number;
  readonly moment: string;
  readonly class: KillClass;
  readonly evidence: Evidence;
  /** Questions that were asked twice. */
  readonly repeated: number;
  /** From the wake-up to the end of the job. */
  readonly resumeMs: number;
  /** What differs from an undisturbed run; empty when all is well. */
  readonly faults: readonly string[];
}

/** A browser made ready: one undisturbed run is known, and every further run starts from an empty store. */
export interface Bench {
  /** One kill, resumed by a page that opens. */
  killAndOpen(kill: number, plan: Plan): Promise<KillResult>;
  /** One kill of an open job, resumed by its alarm with no page of the extension open. */
  killAndWait(kill: number, plan: Plan): Promise<KillResult>;
}

const isPage = ({ route }: LoggedRequest): boolean => route === 'api' || route === 'gateway';
const isAnswered = ({ status }: LoggedRequest): boolean => status !== null;
const questionOf = ({ host, path, query }: LoggedRequest): string => JSON.stringify([host, path, query]);

/** Signs in, runs one sync undisturbed, and then another to see that two such runs leave the same. */
export async function createBench(rig: Rig): Promise<Bench> {
  const { context, simulator } = rig;
  const tab = await rig.signIn();
  // The worker makes the database when it is installed.
  await until('the database', () => rig.readTable('jobs').catch(() => null), RUN_TIMEOUT_MS);

  const look = async (): Promise<Eye> => {
    const page = await context.newPage();
    await page.goto(rig.url(QUIET_PAGE));
    return openEye(page);
  };
  let eye = await look();
  // This tab outlives the pages of the extension, all of which are closed while an alarm is waited for.
  await tab.goto('about:blank');
  const workers = await watchWorkers(await context.newCDPSession(tab));

  const asked = (): LoggedRequest[] => simulator.requests.filter(isPage);
  const answered = (): number => asked().filter(isAnswered).length;

  const start = async ({ cold, delayMs, bytesPerSecond }: Plan): Promise<{ sent: Promise<boolean> }> => {
    await eye.clear();
    if (cold) await workers.stop();
    simulator.set({ delayMs, bytesPerSecond });
    simulator.clearRequests();
    return { sent: eye.command({ type: 'sync', libraryId: LIBRARY }) };
  };

  const undisturbed: Plan = {
    moment: { kind: 'UNIFORM', share: 1 },
    cold: false,
    delayMs: 0,
    bytesPerSecond: 0,
  };
  const runUndisturbed = async (): Promise<{ digest: Digest; ms: number }> => {
    await start(undisturbed);
    const job = await eye.untilEnded(RUN_TIMEOUT_MS);
    if (job?.status !== 'COMPLETED')
      throw new Error(`The undisturbed run: ${job?.status} ${JSON.stringify(job?.error)}`);
    return { digest: await eye.digest(), ms: job.ledger?.durationMs ?? RUN_TIMEOUT_MS };
  };
  const { digest: reference } = await runUndisturbed();
  const second = await runUndisturbed();
  let quickestMs = second.ms;
  const again = differences(reference, second.digest);
  if (again.length > 0) throw new Error(`Two undisturbed runs differ: ${again.join('; ')}`);

  /** About how long this plan's run takes undisturbed: first one answer, then the others side by side. */
  const durationOf = (plan: Plan): number => quickestMs + waitsOf(plan);

  const waitFor = async (moment: Moment, plan: Plan): Promise<void> => {
    switch (moment.kind) {
      case 'UNIFORM':
        await sleep(moment.share * durationOf(plan));
        return eye.startProbe();
      case 'AFTER_START':
        await sleep(moment.ms);
        return eye.startProbe();
      case 'AFTER_ANSWER': {
        const end = performance.now() + RUN_TIMEOUT_MS;
        while (answered() < moment.answer && performance.now() < end) await sleep(1);
        await sleep(moment.ms);
        return eye.startProbe();
      }
      case 'AFTER_STORED':
        await eye.probeWhenStored(moment.page, RUN_TIMEOUT_MS);
        if (moment.ms > 0) await sleep(moment.ms);
    }
  };

  /** Starts a sync and stops its worker. */
  const kill = async (plan: Plan): Promise<Evidence> => {
    const { sent } = await start(plan);
    await waitFor(plan.moment, plan);
    let answeredThen = 0;
    let sentAt = 0;
    await workers.stop(() => {
      answeredThen = answered();
      sentAt = performance.timeOrigin + performance.now();
    });
    await sent;
    const { freeAt } = await eye.probe();
    const { jobs, stored } = await eye.snapshot();
    const [job] = jobs;
    // How fast the machine is now, where the whole run was seen.
    if (job?.ledger) quickestMs = Math.max(200, job.ledger.durationMs - waitsOf(plan));
    return {
      asked: asked().length,
      answered: answeredThen,
      stored,
      writing: freeAt !== null && freeAt > sentAt,
      job: job === undefined ? 'NONE' : job.endedAt === null ? 'OPEN' : 'ENDED',
    };
  };

  /** What is wrong with the state after everything has ended. */
  const faultsOf = async (evidence: Evidence, repeated: number): Promise<string[]> => {
    const { jobs, stored } = await eye.snapshot();
    const [job] = jobs;
    const faults = differences(reference, await eye.digest());
    if (jobs.length !== 1) faults.push(`${jobs.length} job rows`);
    if (job?.status !== 'COMPLETED') faults.push(`the job is ${job?.status}: ${JSON.stringify(job?.error)}`);
    if (job?.ledger?.complete !== true || job.ledger.audibleTotal !== BOOKS) faults.push('the ledger is not complete');
    if (stored !== 0) faults.push(`${stored} sightings left`);
    const inFlight = evidence.job === 'ENDED' ? 0 : evidence.asked - evidence.stored;
    const most = Math.min(PAGES_IN_FLIGHT, inFlight);
    if (repeated > most) faults.push(`${repeated} pages asked twice, ${most} were in flight`);
    const problems = rig.problems.filter((problem) => !LAST_WORDS.test(problem));
    if (problems.length > 0) faults.push(`on the console: ${problems.join('; ')}`);
    if (rig.strays().length > 0) faults.push('strangers were asked');
    return faults;
  };

  const resultOf = async (number: number, plan: Plan, evidence: Evidence, resumeMs: number): Promise<KillResult> => {
    const questions = asked().map(questionOf);
    const repeated = questions.length - new Set(questions).size;
    return {
      kill: number,
      moment: inWords(plan.moment),
      class: classify(evidence),
      evidence,
      repeated,
      resumeMs,
      faults: await faultsOf(evidence, repeated),
    };
  };

  return {
    async killAndOpen(number, plan) {
      const evidence = await kill(plan);
      const wokenAt = performance.now();
      await tab.goto(rig.url('popup.html'));
      // A command that nobody answered was no command: the reader presses again.
      if (evidence.job === 'NONE') await tab.getByRole('button', { name: 'Sync Library' }).click();
      const ended = await eye.untilEnded(WAKE_TIMEOUT_MS);
      const resumeMs = performance.now() - wokenAt;
      await tab.goto('about:blank');
      const result = await resultOf(number, plan, evidence, resumeMs);
      return ended === null ? { ...result, faults: [...result.faults, 'not ended in time'] } : result;
    },
    async killAndWait(number, plan) {
      let evidence = await kill(plan);
      // An ended job has nothing to go on with: too late a moment is drawn again, earlier.
      for (let share = 0.6; evidence.job !== 'OPEN'; share *= 0.8) {
        evidence = await kill({ ...plan, moment: { kind: 'UNIFORM', share } });
      }
      const killedAt = performance.now();
      for (const page of context.pages()) if (page.url().startsWith(rig.url(''))) await page.close();
      await sleep(ALARM_MS);
      eye = await look();
      await until('the alarm to finish the job', () => eye.untilEnded(5_000), RUN_TIMEOUT_MS);
      return resultOf(number, plan, evidence, performance.now() - killedAt);
    },
  };
}

/** What a plan makes a run wait for: two rounds of answers, each held back and then poured out. */
const waitsOf = ({ delayMs, bytesPerSecond }: Plan): number => 2 * (delayMs + (bytesPerSecond === 0 ? 0 : 150));

const differences = (wanted: Digest, found: Digest): string[] =>
  (Object.keys(wanted) as (keyof Digest)[])
    .filter((table) => wanted[table] !== found[table])
    .map((table) => `${table}: ${found[table]} instead of ${wanted[table]}`);
