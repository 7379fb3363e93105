import type { KillResult } from '../../tests/e2e/kills/bench.ts';
import { countClasses, KILL_CLASSES } from '../../tests/e2e/kills/classes.ts';
import { readResult, type Series } from '../../tests/e2e/kills/report.ts';

/** How many kills make the whole. */
export interface Size {
  readonly page: number;
  readonly alarm: number;
}

/** A summary of the sweep for docs/reliability.md, and whether it is all it should be. */
export interface Summary {
  readonly text: string;
  readonly passed: boolean;
}

const kept = (series: Series, count: number): KillResult[] =>
  Array.from({ length: count }, (_, at) => readResult(series, at + 1)).filter((result) => result !== null);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const resumedWithin = (results: readonly KillResult[]): number => Math.max(0, ...results.map((one) => one.resumeMs));

/** Puts the results of all kills together. */
export function summarise(size: Size): Summary {
  const byPage = kept('page', size.page);
  const byAlarm = kept('alarm', size.alarm);
  const all = [...byPage, ...byAlarm];
  const counts = {
    page: countClasses(byPage.map((one) => one.class)),
    alarm: countClasses(byAlarm.map((one) => one.class)),
  };
  const faulty = all.filter(({ faults }) => faults.length > 0);
  const missed = KILL_CLASSES.filter((name) => counts.page[name] === 0);
  const isWhole = byPage.length === size.page && byAlarm.length === size.alarm;
  const repeated = all.map((one) => one.repeated);

  const lines = [
    'The production build in Chromium, against the simulated Audible. The worker is stopped at a seeded random moment of a',
    `first sync of 3,000 titles: half of the moments anywhere in the run, half close behind an event. Then the sync goes on`,
    `because a page opens, or by its alarm alone with no page of the extension open. Each run starts from an empty store.`,
    '',
    '| the worker was stopped | resumed by a page | by the alarm alone |',
    '| --- | ---: | ---: |',
    ...KILL_CLASSES.map((name) => `| ${name} | ${counts.page[name]} | ${counts.alarm[name]} |`),
    `| **all** | **${byPage.length}** of ${size.page} | **${byAlarm.length}** of ${size.alarm} |`,
    '',
    `- Same rows as an undisturbed run (books, changes, progress, quarantine; but for moments and job ids), one job row,`,
    `  COMPLETED and proved complete, no sightings left, nobody asked who should not be: ${all.length - faulty.length} of ${all.length}.`,
    `- Questions asked twice: ${repeated.reduce((sum, one) => sum + one, 0)} in all, ${Math.max(0, ...repeated)} at most`,
    `  after one kill; never more than pages were in flight.`,
    `- Time from the opening of the page to the end of the sync: ${seconds(resumedWithin(byPage))} at most.`,
    `- Time from the kill to the end by the alarm alone: ${seconds(resumedWithin(byAlarm))} at most.`,
    ...(missed.length > 0 ? [`- Classes that no kill hit: ${missed.join(', ')}.`] : []),
    ...faulty.map((one) => `- Kill ${one.kill}, ${one.moment} (${one.class}): ${one.faults.join('; ')}`),
  ];
  return { text: lines.join('\n'), passed: isWhole && faulty.length === 0 && missed.length === 0 };
}
