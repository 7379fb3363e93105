/** Ratios: what counting a library costs beside reading its lists once. */
import { test } from 'vitest';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { atOnce } from '@/lib/library/query/slices';
import { counting } from '@/lib/library/statistics/statistics';
import { library } from './library';

test.for([10_000, 50_000])('%i books', { timeout: 600_000 }, async (size, { bench }) => {
  const known = library(size);
  const count = (books: typeof known): void => void atOnce(counting(books));
  const strangers = () => known.map((book) => ({ ...book }));
  count(known);
  await bench.compare(
    bench('read the lists of every book', () => {
      for (const book of strangers()) {
        for (const read of [authorsOf, narratorsOf, seriesOf, genresOf]) read(book);
      }
    }),
    bench('count books for the first time', () => count(strangers())),
    bench('count them again', () => count(known)),
    { time: 200, warmupTime: 0, warmupIterations: 1, iterations: 3 },
  );
});
