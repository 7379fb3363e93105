import { expect, test } from 'vitest';
import { explain } from '@/lib/library/query/explain';
import { CONTEXT, LIBRARY, queryOf } from './support';

const why = (asin: string, text: string) => {
  const book = LIBRARY.find((row) => row.asin === asin);
  if (book === undefined) throw new Error(asin);
  const { shown, excludedBy, hiddenByReader } = explain(book, queryOf(text), CONTEXT);
  return [shown, excludedBy.map((reason) => [reason.at, text.slice(reason.start, reason.end)]), hiddenByReader];
};

test.each([
  ['A', 'salt', [true, [], false]],
  [
    'A',
    'salt -is:read length:<8h',
    [
      false,
      [
        [1, '-is:read'],
        [2, 'length:<8h'],
      ],
      false,
    ],
  ],
  ['A', 'ash OR (anchor bell)', [false, [[0, 'ash OR (anchor bell)']], false]],
  ['A', 'salt (is:plus OR is:absent) sort:title', [false, [[1, '(is:plus OR is:absent)']], false]],
  ['Y', 'ledger', [false, [], true]],
  ['Y', 'ledger is:hidden', [true, [], false]],
])('%s by %s', (asin, text, expected) => {
  expect(why(asin, text)).toEqual(expected);
});
