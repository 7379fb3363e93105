import { describe, expect, it } from 'vitest';
import { counting } from '@/lib/library/query/count';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { atOnce } from '@/lib/library/query/slices';
import { CONTEXT, LIBRARY } from './support.ts';

const count = (text: string) => atOnce(counting(LIBRARY, text, CONTEXT));

describe('the number of books behind a search', () => {
  it.each([
    '',
    'ember',
    'embre',
    'is:finished',
    'is:hidden',
    '-is:plus sort:title',
    'tag:* OR length:<8h group:author',
  ])('is that of the books it shows: %s', (text) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(text);
    expect(count(text)).toBe(runQuery(LIBRARY, parsed.query, CONTEXT).books.length);
  });

  it('is unknown where the search cannot be read', () => {
    expect(count('is:odd')).toBeNull();
  });
});
