import type { BookRow } from './book';
import { fold } from './fold';
import { authorsOf } from './parse';
import { sequenceSpan } from './query/sequence';
import type { SeriesMember } from './seriesMember';
import type { Placed } from './seriesOrder';

/** One ASIN of a series: a book of the library, what the catalogue told of it, or both. */
export interface SeriesTitle extends Placed {
  /** Null when the library does not have it. */
  readonly book: BookRow | null;
  /** Null when the catalogue does not list it. */
  readonly member: SeriesMember | null;
  readonly authors: readonly string[];
  /** What two editions of a work have in common; "" when nobody tells the title. */
  readonly work: string;
}

/** What stands in brackets tells editions apart: "(Unabridged)", "[Dramatized Adaptation]", "(1 of 2)". */
const BRACKETS = /\s*(?:\([^()]*\)|\[[^[\]]*\])/gu;

function titleOf(title: string | null): { readonly title: string; readonly work: string } {
  const bare = title?.replace(BRACKETS, '').trim();
  return { title: title ?? '', work: fold(bare === undefined || bare === '' ? (title ?? '') : bare) };
}

/** A book at its place; the catalogue's number counts where the book has none. */
export function ownTitle(book: BookRow, sequence: string, member: SeriesMember | null): SeriesTitle {
  return {
    asin: book.asin,
    ...titleOf(book.title),
    sequence: sequenceSpan(sequence) === null ? (member?.sequence ?? sequence) : sequence,
    language: book.language,
    releaseDate: book.releaseDate,
    authors: authorsOf(book).map(({ name }) => fold(name)),
    book,
    member,
  };
}

/** A title that only the catalogue knows. */
export function listedTitle(member: SeriesMember): SeriesTitle {
  const { asin, sequence, language, releaseDate } = member;
  const authors = member.authors.map(fold);
  return { asin, ...titleOf(member.title), sequence, language, releaseDate, authors, book: null, member };
}

const within = (text: string, part: string): boolean => ` ${text} `.includes(` ${part} `);

const unlike = (a: string | null, b: string | null): boolean => a !== null && b !== null && fold(a) !== fold(b);

/**
 * Whether two titles are editions of one work: told by somebody in common, and at one place of the series either under
 * titles of which one holds the other ("Dawn", "Dawn: A Novel") or in different languages. Without a place the titles
 * have to be the same. Two novellas at one place stay two.
 */
export function isSameWork(a: SeriesTitle, b: SeriesTitle): boolean {
  if (a.asin === b.asin) return true;
  const strangers = a.authors.length > 0 && b.authors.length > 0 && !a.authors.some((name) => b.authors.includes(name));
  if (strangers || a.work === '' || b.work === '') return false;
  const one = sequenceSpan(a.sequence);
  const other = sequenceSpan(b.sequence);
  if (one === null || other === null) return a.work === b.work;
  if (one[0] !== other[0] || one[1] !== other[1]) return false;
  return within(a.work, b.work) || within(b.work, a.work) || unlike(a.language, b.language);
}
