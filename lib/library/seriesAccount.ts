import type { BookRow } from './book';
import { bookKey } from './bookKey';
import { commonest } from './commonest';
import { fold } from './fold';
import { byCodeUnit } from './order';
import { sequenceSpan } from './query/sequence';
import { isCollection, isInside, isMadeOf, type Span } from './seriesCover';
import { isComing, isHeld } from './seriesHeld';
import type { Volume } from './seriesIndex';
import type { SeriesMember } from './seriesMember';
import { listedTitle, ownTitle, type SeriesTitle } from './seriesTitle';
import { type Work, worksOf } from './seriesWorks';

/** Why a title that the catalogue lists is not counted as missing. */
export const ASIDE = [
  'NOT_INTERESTED',
  'OTHER_EDITION',
  'COVERED',
  'COLLECTION',
  'OTHER_LANGUAGE',
  'NOT_SOLD',
] as const;
export type Aside = (typeof ASIDE)[number];

/** A line of a series in reading order: an own book, or a title that is to be had or will be. */
export type SeriesLine =
  | { readonly kind: 'OWN'; readonly sequence: string; readonly book: BookRow }
  | {
      readonly kind: 'MISSING' | 'UNRELEASED';
      readonly sequence: string;
      readonly member: SeriesMember;
      /** Of all editions of this work. */
      readonly asins: readonly string[];
    };

/** A title set aside, with every ASIN of its work: taking back "not interested" concerns all of them. */
export interface AsideTitle {
  readonly kind: Aside;
  readonly member: SeriesMember;
  readonly asins: readonly string[];
}

/** How a series stands: what is there, what is missing, and what of the catalogue's list is neither. */
export interface SeriesAccount {
  readonly lines: readonly SeriesLine[];
  readonly aside: readonly AsideTitle[];
  /** Works that can be listened to; a collection of some that are listed singly is no work of its own. */
  readonly held: number;
  /** Held works and missing ones; never less than `held`. */
  readonly total: number;
}

export interface SeriesFacts {
  readonly volumes: readonly Volume[];
  /** Books that the reader keeps out of sight: they are had, but neither shown nor counted. */
  readonly isHidden: (book: BookRow) => boolean;
  /** What the catalogue lists; none before it was asked. */
  readonly members: readonly SeriesMember[];
  /** The book of an ASIN, though it may not know of this series. */
  readonly bookOf: (asin: string) => BookRow | undefined;
  /** ASINs that the reader does not miss. */
  readonly notInterested: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const isHad =
  (today: string) =>
  ({ book }: SeriesTitle): boolean =>
    book !== null && isHeld(book, today);

const isUnreleased = ({ releaseDate }: SeriesMember, today: string): boolean =>
  releaseDate !== null && releaseDate > today;

function titlesOf({ volumes, members, bookOf }: SeriesFacts): SeriesTitle[] {
  const listed = new Map(members.map((member) => [member.asin, member]));
  // One title may stand in several libraries: each has a row of its own.
  const own = new Map(volumes.map(({ book, sequence }) => [bookKey(book), { book, sequence }]));
  const ownAsins = new Set(volumes.map(({ book }) => book.asin));
  for (const { asin, sequence } of members) {
    const book = ownAsins.has(asin) ? undefined : bookOf(asin);
    if (book === undefined) continue;
    own.set(bookKey(book), { book, sequence });
    ownAsins.add(asin);
  }
  return [
    ...[...own.values()].map(({ book, sequence }) => ownTitle(book, sequence, listed.get(book.asin) ?? null)),
    ...[...listed.values()].filter(({ asin }) => !ownAsins.has(asin)).map(listedTitle),
  ];
}

/** The edition to offer: one that is sold and out, unabridged, in the reader's first language. */
function bestOf(members: readonly SeriesMember[], language: string | null, today: string): SeriesMember | undefined {
  const rank = (member: SeriesMember): number =>
    Number(!member.isSold) * 8 +
    Number(isUnreleased(member, today)) * 4 +
    Number(member.formatType?.toLowerCase() === 'abridged') * 2 +
    Number(member.language !== null && fold(member.language) !== language);
  return members.toSorted((a, b) => rank(a) - rank(b) || byCodeUnit(a.asin, b.asin))[0];
}

const spanOf = ([{ sequence }]: Work): Span | null => sequenceSpan(sequence);

/** What the reader listens in, and what the library holds, as far as it decides about other titles. */
interface Holdings {
  readonly languages: readonly string[];
  readonly held: readonly Span[];
  /** Places of single titles, whoever has them. */
  readonly singles: readonly Span[];
}

function holdingsOf(facts: SeriesFacts, works: readonly Work[]): Holdings {
  const spans = works.flatMap((work) => {
    const span = spanOf(work);
    return span === null ? [] : [{ span, isHeld: work.some(isHad(facts.today)) }];
  });
  return {
    languages: facts.volumes.flatMap(({ book }) => (book.language === null ? [] : fold(book.language))),
    held: spans.filter((place) => place.isHeld).map(({ span }) => span),
    singles: spans.map(({ span }) => span).filter((span) => !isCollection(span)),
  };
}

const isCollectionWork = (work: Work): boolean => {
  const span = spanOf(work);
  return span !== null && isCollection(span);
};

/** Whether a work is only several others of the series in one. */
function isBundle(work: Work, { singles }: Holdings): boolean {
  const span = spanOf(work);
  return span !== null && isCollection(span) && isMadeOf(span, singles);
}

function isCovered(work: Work, { held }: Holdings): boolean {
  const span = spanOf(work);
  if (span === null) return false;
  return isCollection(span) ? isMadeOf(span, held) : isInside(span[0], held.filter(isCollection));
}

type Verdict = 'MISSING' | 'UNRELEASED' | Exclude<Aside, 'OTHER_EDITION'>;

/** What a work is that no book of the library is an edition of. */
function judge(work: Work, best: SeriesMember | undefined, holdings: Holdings, facts: SeriesFacts): Verdict {
  if (isCovered(work, holdings)) return 'COVERED';
  if (best === undefined) return 'OTHER_LANGUAGE';
  if (work.some(({ asin }) => facts.notInterested.has(asin))) return 'NOT_INTERESTED';
  if (isUnreleased(best, facts.today)) return 'UNRELEASED';
  if (best.title === null || !best.isSold) return 'NOT_SOLD';
  return isBundle(work, holdings) ? 'COLLECTION' : 'MISSING';
}

/** Sorts everything that is known of a series into what is there, what is missing, and what is neither. */
export function accountOf(facts: SeriesFacts): SeriesAccount {
  const works = worksOf(titlesOf(facts));
  const holdings = holdingsOf(facts, works);
  const first = commonest(holdings.languages);
  const speaks = ({ language }: SeriesMember): boolean =>
    holdings.languages.length === 0 || language === null || holdings.languages.includes(fold(language));

  const lines: SeriesLine[] = [];
  const aside: AsideTitle[] = [];
  let held = 0;
  let total = 0;
  const count = (isThere: boolean): void => {
    total += 1;
    if (isThere) held += 1;
  };
  for (const work of works) {
    const own = work.flatMap(({ book, sequence }) => (book === null ? [] : { kind: 'OWN' as const, sequence, book }));
    const listed = work.flatMap(({ book, member }) => (book === null ? (member ?? []) : []));
    const asins = work.map(({ asin }) => asin);
    const setAside = (kind: Aside, members: readonly SeriesMember[]): void => {
      for (const member of members) aside.push({ kind, member, asins });
    };
    if (own.length > 0) {
      const seen = own.filter(({ book }) => !facts.isHidden(book));
      if (seen.length === 0) continue;
      lines.push(...seen);
      setAside('OTHER_EDITION', listed);
      const isThere = work.some(isHad(facts.today));
      const isOut = own.some(({ book }) => !isComing(book, facts.today));
      if ((isThere || isOut) && !isBundle(work, holdings)) count(isThere);
      continue;
    }
    const best = bestOf(listed.filter(speaks), first, facts.today);
    const verdict = judge(work, best, holdings, facts);
    const shown = best ?? listed[0];
    if (shown === undefined) continue;
    setAside(
      verdict === 'OTHER_LANGUAGE' ? verdict : 'OTHER_EDITION',
      listed.filter((member) => member !== shown),
    );
    if (verdict === 'MISSING' || verdict === 'UNRELEASED') {
      lines.push({ kind: verdict, sequence: shown.sequence, member: shown, asins });
    } else {
      setAside(verdict, [shown]);
    }
    if (verdict === 'MISSING') count(false);
    else if (verdict === 'COVERED' && !isCollectionWork(work)) count(true);
  }
  return { lines, aside, held, total };
}
