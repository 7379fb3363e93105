/**
 * All tests: types, lint, unit, build, end to end. `--only unit,lint` picks steps; e2e alone runs on the last build.
 * Ends with the line `N passed, N failed`.
 */

import { parseArgs } from 'node:util';
import { add, type Counts, closingLine, NONE } from './test/counts.ts';
import { STEPS, type Step } from './test/steps.ts';

interface Outcome {
  readonly name: string;
  /** Null when a step it needs failed. */
  readonly counts: Counts | null;
  readonly seconds: number;
}

function chosenSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return STEPS;
  const names = only.split(',');
  const unknown = names.filter((name) => STEPS.every((step) => step.name !== name));
  if (unknown.length > 0) {
    throw new Error(`No step ${unknown.join(', ')}; there are ${STEPS.map(({ name }) => name).join(', ')}.`);
  }
  return STEPS.filter(({ name }) => names.includes(name));
}

const hasFailed = ({ counts }: Outcome): boolean => counts === null || counts.failed > 0;

async function runStep(step: Step, before: readonly Outcome[]): Promise<Outcome> {
  if (before.some((outcome) => step.needs.includes(outcome.name) && hasFailed(outcome))) {
    return { name: step.name, counts: null, seconds: 0 };
  }
  console.log(`\n── ${step.name} ${'─'.repeat(72 - step.name.length)}\n`);
  const start = performance.now();
  const counts = await step.run();
  return { name: step.name, counts, seconds: (performance.now() - start) / 1000 };
}

function summaryLine({ name, counts, seconds }: Outcome): string {
  const result =
    counts === null ? `not run: needs ${STEPS.find((step) => step.name === name)?.needs}` : closingLine(counts);
  return `${name.padEnd(6)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${result}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const outcomes: Outcome[] = [];
  for (const step of chosenSteps(values.only)) outcomes.push(await runStep(step, outcomes));

  console.log(`\n── summary ${'─'.repeat(65)}\n`);
  for (const outcome of outcomes) console.log(summaryLine(outcome));
  console.log(`\n${closingLine(outcomes.reduce((sum, { counts }) => add(sum, counts ?? NONE), NONE))}`);
  process.exitCode = outcomes.some(hasFailed) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
