import { expect, test } from 'vitest';
import { toGenres } from '@/lib/library/genres';

const ladder = (root: string, ...names: unknown[]) => ({ root, ladder: names.map((name) => ({ id: '1', name })) });

test('names each genre once, in the order given', () => {
  expect(
    toGenres([ladder('Genres', 'Fiction', 'Fantasy', 'Epic'), ladder('Genres', 'Fiction', 'Fantasy', 'Urban')]),
  ).toEqual(['Fiction', 'Fantasy', 'Epic', 'Urban']);
});

test("takes the shop's own shelves only where no genre is told", () => {
  expect(toGenres([ladder('EditorsPicks', 'Summer'), ladder('Genres', 'Fantasy')])).toEqual(['Fantasy']);
  expect(toGenres([ladder('EditorsPicks', 'Summer')])).toEqual(['Summer']);
});

test('only an empty list tells that there is none', () => {
  expect(toGenres([])).toEqual([]);
  expect(toGenres([ladder('Genres', null, ' '), 3, { ladder: 'x' }])).toBeNull();
  expect(toGenres('Fantasy')).toBeNull();
});
