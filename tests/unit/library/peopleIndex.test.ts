import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { authorsOf } from '@/lib/library/parse';
import { companionsOf, peopleIndexOf, personKey } from '@/lib/library/peopleIndex';
import { aRow } from './support';

const people = (...names: readonly (string | readonly [name: string, asin: string])[]): string =>
  JSON.stringify(
    names.map((one) =>
      typeof one === 'string' ? { asin: null, name: one, role: null } : { asin: one[1], name: one[0], role: null },
    ),
  );

const book = (asin: string, authorsJson: string, columns: Partial<BookRow> = {}): BookRow =>
  aRow({ asin, authorsJson, runtimeMinutes: 60, ...columns });

describe('the index of people', () => {
  it('takes spellings that fold to the same as one, under the commonest name, with the ASIN that is known', () => {
    const index = peopleIndexOf(
      [
        book('B1', people('J. R. R. Vale')),
        book('B2', people(['J.R.R. Vale', 'P1'], 'J. R. R. Vale')),
        book('B3', people(['Mara Finch', 'P2'])),
      ],
      'author',
    );
    expect(index.all.map(({ key, name, asin, titles, minutes }) => ({ key, name, asin, titles, minutes }))).toEqual([
      { key: 'j r r vale', name: 'J. R. R. Vale', asin: 'P1', titles: 2, minutes: 120 },
      { key: 'mara finch', name: 'Mara Finch', asin: 'P2', titles: 1, minutes: 60 },
    ]);
    expect(index.find(personKey('j.r.r. vale'))?.name).toBe('J. R. R. Vale');
  });

  it('has names without roles, whatever somebody did', () => {
    const told = JSON.stringify([{ asin: null, name: 'Oren Vale', role: 'translator' }]);
    expect(peopleIndexOf([book('B1', told)], 'author').all[0]?.name).toBe('Oren Vale');
  });

  it('knows narrators apart from authors, and who worked with whom', () => {
    const books = [
      book('B1', people('Ida Quill', 'Oren Vale'), { narratorsJson: people('Mara Finch') }),
      book('B2', people('Ida Quill'), { narratorsJson: people('Mara Finch', 'Ida Quill') }),
      book('B3', people('Oren Vale'), { narratorsJson: people('Sol Marsh') }),
    ];
    const ida = peopleIndexOf(books, 'author').find('ida quill');
    if (ida === undefined) throw new Error('Ida Quill wrote two');
    expect(companionsOf(ida, 'author').map(({ name, titles }) => [name, titles])).toEqual([['Oren Vale', 1]]);
    expect(companionsOf(ida, 'narrator').map(({ name, titles }) => [name, titles])).toEqual([['Mara Finch', 2]]);
    expect(peopleIndexOf(books, 'narrator').find('oren vale')).toBeUndefined();
  });

  it('has every book under each of its authors, once', () => {
    const names = fc.constantFrom('Ida Quill', 'IDA QUILL', 'Oren Vale', '図書館', '!?');
    const libraries = fc
      .array(fc.array(names, { maxLength: 4 }))
      .map((all) => all.map((some, at) => book(`B${at}`, people(...some))));
    fc.assert(
      fc.property(libraries, (books) => {
        const index = peopleIndexOf(books, 'author');
        for (const row of books) {
          for (const { name } of authorsOf(row)) {
            expect(index.find(personKey(name))?.books.filter((one) => one === row)).toHaveLength(1);
          }
        }
        const told = books.flatMap((row) => authorsOf(row).map(({ name }) => personKey(name)));
        expect(index.all.map(({ key }) => key).sort()).toEqual([...new Set(told)].sort());
      }),
    );
  });
});
