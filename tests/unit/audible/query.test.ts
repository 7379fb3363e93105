import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAudibleClient } from '@/lib/audible/client';
import { type LibraryQuery, libraryUrl } from '@/lib/audible/query';
import { compareKeys, keyOf, parseKey, queryOf, type Remembered } from '@/lib/audible/question';
import { createVirtualClock } from '../support/clock';

const OPTIONS = { signal: new AbortController().signal, headersWithinMs: 1000 };
const asked = (query: LibraryQuery) => Object.fromEntries(new URL(libraryUrl('us', 'API', query)).searchParams);
const COMMON = { num_results: '500', response_groups: 'media,series', image_sizes: '252,500,1215' };
const GROUPS = ['media', 'series'];

describe('the address of a page', () => {
  it('by number, in either order', () => {
    const span = { kind: 'span', jaw: 'newest', offset: 1000, size: 500 } as const;
    expect(asked(queryOf(span, GROUPS))).toEqual({ ...COMMON, page: '3', sort_by: '-PurchaseDate' });
    expect(asked(queryOf({ ...span, jaw: 'oldest' }, GROUPS))).toMatchObject({ page: '3', sort_by: 'PurchaseDate' });
  });

  it('by token: without a page, an order or a bound', () => {
    const query = queryOf({ kind: 'continuation', number: 4, token: 'a+b/=', size: 500 }, GROUPS);
    expect(asked(query)).toEqual({ ...COMMON, continuation_token: 'a+b/=' });
  });

  it('in a window: oldest first, numbered anew', () => {
    const window = { kind: 'window', after: '2020-02-29T23:59:59Z', offset: 500, size: 500 } as const;
    expect(asked(queryOf(window, GROUPS))).toEqual({
      ...COMMON,
      page: '2',
      sort_by: 'PurchaseDate',
      purchased_after: '2020-02-29T23:59:59Z',
    });
  });
});

describe('the name of a question', () => {
  const stretch = { offset: fc.nat({ max: 9000 }), size: fc.integer({ min: 1, max: 1000 }) };
  const after = fc
    .integer({ min: 631_152_000, max: 4_000_000_000 })
    .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));
  const window = fc.record({ kind: fc.constant('window' as const), after, ...stretch });
  const any: fc.Arbitrary<Remembered> = fc.oneof(
    fc.record({ kind: fc.constant('span' as const), jaw: fc.constantFrom('newest', 'oldest'), ...stretch }),
    fc.record({ kind: fc.constant('continuation' as const), number: fc.nat() }),
    window,
  );

  it('tells the question again, but for its token', () => {
    fc.assert(
      fc.property(any, (question) => {
        expect(parseKey(keyOf(question))).toEqual(question);
      }),
    );
    expect(parseKey('sideways:0+10')).toBeNull();
    expect(parseKey('newest:0')).toBeNull();
  });

  it('puts windows in the order of their time and place', () => {
    fc.assert(
      fc.property(window, window, (a, b) => {
        const order = Date.parse(a.after) - Date.parse(b.after) || a.offset - b.offset || a.size - b.size;
        expect(Math.sign(compareKeys(keyOf(a), keyOf(b)))).toBe(Math.sign(order));
      }),
    );
  });
});

describe('an empty answer before the total', () => {
  const answer = {
    status: 200,
    headers: new Headers({ 'total-count': '5000' }),
    redirected: false,
    text: '{"items":[]}',
  };
  const ask = (query: LibraryQuery) => {
    const clock = createVirtualClock();
    const client = createAudibleClient({ transport: { get: async () => answer }, clock, marketplace: 'us' });
    return clock.until(client.libraryPage('API', query, OPTIONS));
  };

  it('is not believed of a page by number, and is of a window and a token', async () => {
    const common = { pageSize: 1000, groups: GROUPS };
    const failure = { kind: 'NOT_UNDERSTOOD', assumption: 'page-not-empty' };
    await expect(ask({ ...common, jaw: 'newest', page: 2 })).rejects.toMatchObject({ failure });
    await expect(ask({ ...common, token: 't' })).resolves.toMatchObject({ items: [] });
    await expect(ask({ ...common, after: '2020-01-01T00:00:00Z', page: 1 })).resolves.toMatchObject({ items: [] });
  });
});
