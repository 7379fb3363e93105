import { describe, expect, it } from 'vitest';
import { accountOf } from '@/lib/library/seriesAccount';
import { seriesIndexOf } from '@/lib/library/seriesIndex';
import { book } from './query/support';

const VOLUME = { in: [['Tides of Ember', '1']] } as const;
const BOOKS = [
  book('A', 'The Salt Lighthouse', { ...VOLUME }),
  book('A', 'The Salt Lighthouse', { ...VOLUME, libraryId: 'uk' }),
  book('B', 'Ash and Anchor', { in: [['Tides of Ember', '2']], libraryId: 'uk' }),
];

describe('a series of which two libraries have the same title', () => {
  const [series] = seriesIndexOf(BOOKS).all;

  it('has a line for each of them', () => {
    expect(series?.volumes.map(({ book: { libraryId, asin } }) => `${libraryId}:${asin}`)).toEqual([
      'us:A',
      'uk:A',
      'uk:B',
    ]);
  });

  it('counts it as one work', () => {
    const account = accountOf({
      volumes: series?.volumes ?? [],
      isHidden: () => false,
      members: [],
      bookOf: () => undefined,
      notInterested: new Set(),
      today: '2026-09-01',
    });
    expect(account.lines.map((line) => (line.kind === 'OWN' ? line.book.libraryId : line.kind))).toEqual([
      'us',
      'uk',
      'uk',
    ]);
    expect([account.held, account.total]).toEqual([2, 2]);
  });
});
