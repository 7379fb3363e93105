// @vitest-environment happy-dom
import './messages.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fact, factsOf } from '@/components/library/facts';
import { presenceMark, presenceWords } from '@/components/library/presenceWords';
import type { BookRow } from '@/lib/library/book';
import { bookRow } from './rows.ts';

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

const wordsOf = ({ values }: Fact): string => values.map(({ words }) => words).join(', ');
const facts = (over: Partial<BookRow>) =>
  Object.fromEntries(factsOf(bookRow('B01', over)).map((fact) => [fact.label, wordsOf(fact)]));

describe('facts of a book', () => {
  it('leave out what is unknown', () => {
    expect(facts({ language: null, availability: 'UNKNOWN', addedAt: '2024-05-01' })).toEqual({
      Added: 'May 1, 2024',
      'First seen': 'January 1, 2026',
    });
  });

  it('say everything that is known', () => {
    expect(
      facts({
        genresJson: '["Fiction","Sea"]',
        rating: 4.55,
        ratingCount: 1,
        availability: 'LAPSED',
        releaseDate: '2021-03-04',
        contentType: 'Podcast',
        formatType: 'abridged',
        publisher: 'Harbor',
        updatedAt: '2026-02-03T12:00:00.000Z',
      }),
    ).toMatchObject({
      Genres: 'Fiction, Sea',
      Rating: '4.6 of 5, 1 rating',
      'Yours by': 'Was in the Plus catalogue',
      Released: 'March 4, 2021',
      Language: 'English',
      Kind: 'Podcast',
      Format: 'Abridged',
      Publisher: 'Harbor',
      'Last changed': 'February 3, 2026',
    });
  });

  it('lead to the books that share them', () => {
    const found = factsOf(bookRow('B01', { genresJson: '["Sea","Science Fiction"]', publisher: 'Harbor' }));
    expect(found.flatMap(({ values }) => values.flatMap(({ query }) => query ?? []))).toEqual([
      'publisher:="Harbor"',
      'language:="english"',
      'genre:="Sea"',
      'genre:="Science Fiction"',
    ]);
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
