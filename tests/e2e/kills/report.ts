import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Leaves the results for `npm run test:soak`, which puts the parts together. */
export function keepResults(part: string, results: readonly KillResult[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${part}.json`), JSON.stringify(results, null, 2));
}

/** What {@link keepResults} left under this name. */
export const readResults = (part: string): KillResult[] =>
  JSON.parse(readFileSync(join(FOLDER, `${part}.json`), 'utf8')) as KillResult[];
