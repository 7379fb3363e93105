import { describe, expect, it } from 'vitest';
import { annotationOf } from '@/lib/library/query/context';
import { findTitles } from '@/lib/library/query/findTitles';
import { parse } from '@/lib/library/query/parse';
import { CONTEXT, LIBRARY } from './support.ts';

const [first] = LIBRARY;

describe('finding one book', () => {
  it('by the words of its title, the best first', () => {
    for (const book of LIBRARY) {
      if (book.title.trim() === '') continue;
      const found = findTitles(LIBRARY, book.title, CONTEXT, LIBRARY.length).map(({ title }) => title);
      if (found.length > 0) expect(found).toContain(book.title);
    }
  });

  it('by its ASIN, in any case', () => {
    expect(findTitles(LIBRARY, first?.asin.toLowerCase() ?? '', CONTEXT, 3)[0]).toBe(first);
  });

  it('reads no query into what was typed', () => {
    expect(parse('title:(').ok).toBe(false);
    expect(() => findTitles(LIBRARY, 'title:( "', CONTEXT, 3)).not.toThrow();
    expect(findTitles(LIBRARY, '-', CONTEXT, 3)).toEqual([]);
  });

  it('even where the reader hid it', () => {
    const hidden = LIBRARY.find((book) => annotationOf(CONTEXT.annotations, book)?.hidden);
    expect(hidden).toBeDefined();
    expect(findTitles(LIBRARY, hidden?.title ?? '', CONTEXT, LIBRARY.length)).toContain(hidden);
  });
});
