import { expect, it } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import type { RawItem } from '../simulator/index.ts';
import { openStage } from '../unit/support/simulatedWorld';
import { report } from './report';

const BOOKS = 2500;

/** What a row says of the library and of itself, not of the title. */
const OWN: ReadonlySet<string> = new Set([
  'libraryId',
  'firstSeenAt',
  'updatedAt',
  'status',
  'presence',
  'absentSince',
]);
const CORE: readonly (keyof BookRow)[] = [
  'title',
  'authorsJson',
  'narratorsJson',
  'seriesJson',
  'runtimeMinutes',
  'releaseDate',
  'language',
];

const isPreorder = ({ library_status }: RawItem): boolean =>
  typeof library_status === 'object' &&
  library_status !== null &&
  Reflect.get(library_status, 'is_preordered') === true;

it('the website alone gives the same core fields as the API, in 120 requests at most', async () => {
  const stage = await openStage({ books: BOOKS });
  const { simulator } = stage;
  // The site lists no pre-orders.
  const items = simulator.library().items.filter((item) => !isPreorder(item));
  simulator.library().replace(items);
  const byApi = stage.world();
  expect(await byApi.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'API', complete: true } });
  simulator.set({ open: { api: false, gateway: false } });
  const bySite = stage.world();
  const job = await bySite.sync();
  expect(job).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE' } });
  expect(bySite.line.asked.length).toBeLessThanOrEqual(120);

  const told = new Map((await byApi.database.books.toArray()).map((row) => [row.asin, row]));
  const differing = new Map<string, number>();
  let rows = 0;
  for (const row of await bySite.database.books.toArray()) {
    const other = told.get(row.asin);
    if (other === undefined) continue;
    rows++;
    for (const [name, value] of Object.entries(row)) {
      if (!OWN.has(name) && value !== Reflect.get(other, name)) differing.set(name, (differing.get(name) ?? 0) + 1);
    }
  }
  const table = [...differing].sort(([, a], [, b]) => b - a).map(([name, count]) => `| \`${name}\` | ${count} |`);
  report(
    'fault-menu',
    `### The website alone

${rows} of ${told.size} titles in ${bySite.line.asked.length} requests. Columns that differ from those by the API, and on how many rows:

| column | rows |
| --- | --- |
${table.join('\n')}`,
    'alone',
  );
  console.log(table.join('\n'), rows, told.size, bySite.line.asked.length);
  expect(rows).toBeGreaterThanOrEqual(told.size);
  for (const name of CORE) expect([name, differing.get(name) ?? 0]).toEqual([name, 0]);
  await stage.close();
});
