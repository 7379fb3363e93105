import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox } from '../browsers.ts';
import { ROOT, run, runQuietly, toolCommand } from '../tools.ts';
import { type Counts, NONE, ofPlaywright, ofStep, ofVitest, withExitCode } from './counts.ts';

export interface Step {
  readonly name: string;
  /** Steps that must have passed, where they ran at all. */
  readonly needs: readonly string[];
  run(): Promise<Counts>;
}

/** Works in turn up to the first that fails; they count as one test. */
async function inTurn(...works: readonly (() => number | Promise<number>)[]): Promise<Counts> {
  for (const work of works) {
    const code = await work();
    if (code !== 0) return ofStep(code);
  }
  return ofStep(0);
}

/** WXT draws spinners and lists every file; one line will do. */
function wxt(...args: string[]): number {
  const code = runQuietly(toolCommand('wxt', args));
  if (code === 0) console.log(`wxt ${args.join(' ')}: fine`);
  return code;
}

/** Runs a test runner that leaves a JSON report, and counts what is in it. */
async function counted<Report>(
  command: readonly [string, ...string[]],
  reportName: string,
  count: (report: Report) => Counts,
): Promise<Counts> {
  const file = join(ROOT, 'test-results', reportName);
  rmSync(file, { force: true });
  const code = await run(command);
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Report) : NONE;
  return withExitCode(counts, code);
}

function runEndToEnd(): Promise<Counts> {
  if (findFirefox() === null) console.log('No Firefox was found (FIREFOX_PATH names one): its tests are skipped.\n');
  return counted(toolCommand('@playwright/test', ['test']), 'e2e.json', ofPlaywright);
}

const VITEST = ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'];

/** Cheapest first, so that a slip shows soon. */
export const STEPS: readonly Step[] = [
  {
    name: 'types',
    needs: [],
    // WXT's types follow the locale files and entrypoints: old ones would pass or fail wrongly.
    run: () =>
      inTurn(
        () => wxt('prepare'),
        () => run(toolCommand('typescript', ['--noEmit'])),
      ),
  },
  { name: 'lint', needs: [], run: () => inTurn(() => run(toolCommand('@biomejs/biome', ['check']))) },
  { name: 'unit', needs: [], run: () => counted(toolCommand('vitest', VITEST), 'unit.json', ofVitest) },
  {
    name: 'build',
    needs: [],
    run: () =>
      inTurn(
        () => wxt('build'),
        () => wxt('build', '-b', 'firefox'),
      ),
  },
  { name: 'e2e', needs: ['build'], run: runEndToEnd },
];
