/**
 * How quick the library is for the one who looks at it: `npm run bench:browser [-- --titles 10000,50000]
 * [-- --browsers chromium,firefox] [-- --no-build]`. The production build in real browsers, over libraries synced from the simulated
 * Audible; figures come from outside, no code of the extension takes part in measuring. Prints the table of
 * docs/performance.md. It judges nothing: other machines have other figures.
 */

import { parseArgs } from 'node:util';
import { BROWSERS } from '../tests/bench/browser/browsers.ts';
import { type Figures, measure } from '../tests/bench/browser/measure.ts';
import { startSimulator } from '../tests/simulator/index.ts';
import { bundle } from './bench/bundle.ts';
import { tableOf } from './bench/table.ts';
import { runQuietly, toolCommand } from './tools.ts';

const SYNC_TIMEOUT_MS = 600_000;

function buildAll(): void {
  for (const args of [['build'], ['build', '-b', 'firefox']]) {
    if (runQuietly(toolCommand('wxt', args)) !== 0) throw new Error(`wxt ${args.join(' ')} failed`);
  }
}

async function measureIn(name: string, titles: number, search: string): Promise<Figures | null> {
  const simulator = await startSimulator({ books: titles, frozen: true, switches: { photographs: true } });
  try {
    const browser = await BROWSERS[name]?.(simulator);
    if (!browser) {
      console.log(`No ${name} was found.`);
      return null;
    }
    try {
      console.log(`${browser.name}: syncing ${titles} titles…`);
      const synced = await browser.sync(SYNC_TIMEOUT_MS);
      return await measure(browser, synced, search);
    } finally {
      await browser.close();
    }
  } finally {
    await simulator.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      titles: { type: 'string', default: '10000,50000' },
      browsers: { type: 'string', default: Object.keys(BROWSERS).join(',') },
      build: { type: 'boolean', default: true },
    },
  });
  if (values.build) buildAll();
  const search = await bundle('tests/bench/browser/searchAlone.ts', 'searchAlone');
  const all: Figures[] = [];
  for (const titles of values.titles.split(',').map(Number)) {
    for (const name of values.browsers.split(',')) {
      const figures = await measureIn(name, titles, search);
      if (figures === null) continue;
      all.push(figures);
      console.log(`${tableOf([figures])}\n`);
    }
  }
  console.log(tableOf(all));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
