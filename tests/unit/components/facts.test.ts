// @vitest-environment happy-dom
import './messages.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '@/components/library/facts';
import { presenceMark, presenceWords } from '@/components/library/presenceWords';
import type { BookRow } from '@/lib/library/book';
import { bookRow } from './rows.ts';

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

const facts = (over: Parameters<typeof bookRow>[1]) => Object.fromEntries(factsOf(bookRow('B01', over)));

describe('facts of a book', () => {
  it('leave out what is unknown', () => {
    expect(facts({ language: null, availability: 'UNKNOWN', addedAt: '2024-05-01' })).toEqual({
      Added: 'May 1, 2024',
      ASIN: 'B01',
    });
  });

  it('say everything that is known', () => {
    expect(
      facts({
        authorsJson: '[{"asin":null,"name":"Ada Marsh","role":null}]',
        seriesJson:
          '[{"asin":null,"title":"Tide","sequence":"2","sort":2},{"asin":null,"title":"All","sequence":"","sort":null}]',
        genresJson: '["Fiction","Sea"]',
        runtimeMinutes: 90,
        percentComplete: 43,
        rating: 4.55,
        ratingCount: 1,
        availability: 'LAPSED',
        releaseDate: '2021-03-04',
        contentType: 'Podcast',
        formatType: 'abridged',
      }),
    ).toMatchObject({
      'Written by': 'Ada Marsh',
      Series: 'Tide #2, All',
      Genres: 'Fiction, Sea',
      Length: '1 h 30 min',
      Listened: '43%',
      Rating: '4.6 of 5, 1 rating',
      'Yours by': 'Was in the Plus catalogue',
      Released: 'March 4, 2021',
      Language: 'English',
      Kind: 'Podcast',
      Format: 'Abridged',
    });
  });

  it('never shows the placeholder year of a pre-order', () => {
    expect(facts({ releaseDate: '2200-01-01', isPreorder: true })).toMatchObject({ Released: 'Not released yet' });
  });

  it('says one date once', () => {
    const day = '2024-05-01T10:00:00.000Z';
    expect(facts({ purchaseDate: day, addedAt: day })).not.toHaveProperty('Added');
  });
});

describe('a book that Audible lists no longer', () => {
  const gone = (over: Partial<BookRow>) => {
    const book = bookRow('A', over);
    return [presenceMark(book), presenceWords(book)];
  };

  it('says since when, and whether it was returned', () => {
    expect(gone({ presence: 'ABSENT', absentSince: '2024-03-03T10:00:00.000Z' })).toEqual([
      'No longer listed',
      'No longer listed at Audible since March 3, 2024. Its entry here stays.',
    ]);
    expect(gone({ presence: 'RETURNED', absentSince: '2024-03-03T10:00:00.000Z' })).toEqual([
      'Returned',
      'Returned; no longer listed at Audible since March 3, 2024. Its entry here stays.',
    ]);
    expect(gone({ presence: 'ABSENT', absentSince: null })[1]).toBe(
      'No longer listed at Audible. Its entry here stays.',
    );
  });

  it('is no matter for one that it lists', () => {
    expect(gone({})).toEqual([null, null]);
  });
});
