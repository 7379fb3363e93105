/**
 * The proofs at full size; the last result stands in docs/reliability.md. `--go-on` keeps the kills that an interrupted
 * run has done; `--only kills,vitest` picks parts; `--write-only` puts together what is there. Takes half an hour and
 * more. Exits with 0 only when everything ran and passed.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clearResults } from '../tests/e2e/kills/report.ts';
import { writeSection } from './soak/document.ts';
import { type Size, summarise } from './soak/killSweep.ts';
import { ROOT, run, toolCommand } from './tools.ts';

const SIZE: Size = { page: 200, alarm: 10 };
/** The parts that need no browser; they write their own sections. */
const VITEST_CONFIG = 'vitest.soak.config.ts';

async function runKills(goOn: boolean): Promise<void> {
  if (!goOn) clearResults();
  if ((await run(toolCommand('wxt', ['build']))) !== 0) throw new Error('The build failed');
  const env = { ...process.env, KILLS: String(SIZE.page), ALARM_KILLS: String(SIZE.alarm), KILLS_GO_ON: '1' };
  await run(toolCommand('@playwright/test', ['test', 'kill-sweep', '--project', 'chromium']), { env });
}

function writeKills(): boolean {
  const { text, passed } = summarise(SIZE);
  writeSection('kill-sweep', text);
  console.log(`\n${text}\n`);
  return passed;
}

async function runVitest(): Promise<boolean> {
  if (!existsSync(join(ROOT, VITEST_CONFIG))) return true;
  return (await run(toolCommand('vitest', ['run', '--config', VITEST_CONFIG]))) === 0;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: 'kills,vitest' },
      'go-on': { type: 'boolean', default: false },
      'write-only': { type: 'boolean', default: false },
    },
  });
  const parts = values.only.split(',');
  const passed: boolean[] = [];
  if (parts.includes('kills')) {
    if (!values['write-only']) await runKills(values['go-on']);
    passed.push(writeKills());
  }
  if (parts.includes('vitest') && !values['write-only']) passed.push(await runVitest());
  console.log(passed.every((one) => one) ? 'The soak passed.' : 'The soak failed.');
  process.exitCode = passed.every((one) => one) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
