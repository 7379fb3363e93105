import { test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { normalise } from '@/lib/library/normalise';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { reconcile } from '@/lib/library/reconcile';
import { paperItems } from '../unit/support/paperAudible';

/** One page as it comes, and as it is stored. Everything is measured against parsing the text of the same page. */
const summary = `<p>${'A long evening, and nobody at the door. '.repeat(20)}</p><ul><li>One</li><li>Two</li></ul>`;
const page = JSON.stringify(
  paperItems(1000).map((item) => ({
    ...item,
    publisher_summary: summary,
    narrators: [{ asin: null, name: 'A Narrator' }],
    series: [{ asin: 'B0SERIES00', title: 'A Series', sequence: '0.5 - 4', url: null }],
    runtime_length_min: 742,
    language: 'english',
  })),
);
const context = { libraryId: 'us', now: '2026-01-01T00:00:00.000Z' };
const items: unknown[] = JSON.parse(page);
const incoming = items.map((item) => normalise(item, context)).flatMap((read) => (read.ok ? [read.book] : []));
const rows: BookRow[] = incoming.map((book) => reconcile(undefined, book, context).row);

test('a page of 1000 titles', async ({ bench }) => {
  await bench.compare(
    bench('parse its text', () => void JSON.parse(page)),
    bench('read it into books', () => {
      for (const item of items) normalise(item, context);
    }),
    bench('reconcile it with the same books', () => {
      for (const [at, book] of incoming.entries()) reconcile(rows[at], book, context);
    }),
    bench('fold and search it', () => {
      const parsed = parse('narrator series');
      const asked = { now: context.now, libraries: new Map(), annotations: new Map() };
      if (parsed.ok)
        runQuery(
          rows.map((row) => ({ ...row })),
          parsed.query,
          asked,
        );
    }),
  );
});
