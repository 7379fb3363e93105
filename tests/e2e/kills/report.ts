import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KillResult } from './bench.ts';
import { countClasses, KILL_CLASSES } from './classes.ts';

/** One line for each class that a kill can fall into. */
export function classTable(results: readonly KillResult[]): string {
  const counts = countClasses(results.map((result) => result.class));
  return KILL_CLASSES.map((name) => `${name.padEnd(28)} ${String(counts[name]).padStart(4)}`).join('\n');
}

/** Everything wrong with these kills, with what is needed to run each again. */
export const faultLines = (results: readonly KillResult[]): string[] =>
  results.flatMap(({ kill, moment, class: kind, evidence, faults }) =>
    faults.map((fault) => `kill ${kill}, ${moment} (${kind}, ${JSON.stringify(evidence)}): ${fault}`),
  );

const FOLDER = fileURLToPath(new URL('../../../test-results/kills', import.meta.url));

/** How the kills of a series are followed by more work. */
export type Series = 'page' | 'alarm';

const fileOf = (series: Series, kill: number): string => join(FOLDER, `${series}-${kill}.json`);

/** Leaves a result for `npm run test:soak`, which puts all of them together. */
export function keepResult(series: Series, result: KillResult): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(series, result.kill), JSON.stringify(result, null, 2));
}

/** What {@link keepResult} left of this kill; null when nothing. */
export function readResult(series: Series, kill: number): KillResult | null {
  const file = fileOf(series, kill);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KillResult) : null;
}

/** Forgets every result. */
export const clearResults = (): void => rmSync(FOLDER, { recursive: true, force: true });
