/**
 * Pictures of every view, in four widths and both schemes: `npm run pictures [-- --only table,history] [-- --no-build]`.
 * They land in test-results/pictures, to be looked at. Fails where a page is wider than its window or cuts a text. Takes
 * several minutes.
 */

import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForChrome } from './demo/build.ts';
import { ROOT, run, toolCommand } from './tools.ts';

const FOLDER = join(ROOT, 'test-results', 'pictures');
const CONFIG = join(ROOT, 'tests', 'pictures', 'playwright.config.ts');

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: { only: { type: 'string' }, build: { type: 'boolean', default: true } },
  });
  if (values.build) buildForChrome();
  // Those of views that are gone would be looked at for nothing.
  if (values.only === undefined) rmSync(FOLDER, { recursive: true, force: true });
  const env = { ...process.env, ...(values.only === undefined ? {} : { PICTURES: values.only }) };
  process.exitCode = await run(toolCommand('@playwright/test', ['test', '--config', CONFIG]), { env });
  console.log(`\nPictures are in ${relative(ROOT, FOLDER)}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
