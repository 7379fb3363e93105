import type { Random } from '../random.ts';
import type { Store } from '../stores.ts';
import { blurb } from './blurb.ts';
import { type Author, type Cast, createCast } from './cast.ts';
import { foreignWork, tongueOf } from './foreign.ts';
import { sayOnce } from './grammar.ts';
import { inWords } from './numbers.ts';
import { createTitles, type Titles } from './titles.ts';
import type { SeriesEntry, Work } from './work.ts';

const DAY = 86_400_000;
/** Nothing in the library is younger; fixed, so that a seed gives the same library on any day. */
export const NEWEST = Date.UTC(2026, 10, 14);
/** In a store with a language of its own, this much of a library is in it. */
const LOCAL_SHARE = 0.7;

/** A title that is not on the shelf yet; of very many books some share theirs, as in life. */
function freshTitle(slot: 'title' | 'series', author: Author, shelf: Titles, rng: Random): string {
  const next = () => sayOnce(shelf.deal(slot, author.genre), author.genre.grammar, rng);
  let title = next();
  for (let tries = 0; shelf.taken.has(title) && tries < 3; tries++) title = next();
  shelf.taken.add(title);
  return title;
}

function subtitleFor(author: Author, series: SeriesEntry | undefined, rng: Random): string | null {
  if (series && rng.chance(0.72)) return `${series.title}, Book ${series.sequence}`;
  if (!author.genre.isFiction && rng.chance(0.85)) return sayOnce('{subtitle}', author.genre.grammar, rng);
  return rng.chance(0.25) ? sayOnce('{subtitle}', author.genre.grammar, rng) : null;
}

function voices(author: Author, cast: Cast, rng: Random): string[] {
  if (!author.genre.isFiction && rng.chance(0.3)) return [author.name];
  const first = rng.chance(0.75) ? author.voice : cast.narrator();
  return rng.chance(0.08) ? [...new Set([first, cast.narrator()])] : [first];
}

function written(author: Author, cast: Cast, title: string, series: SeriesEntry[], rng: Random): Work {
  const [shortest, longest] = author.genre.runtime;
  const second = rng.chance(0.05) ? [cast.author().name] : [];
  return {
    title,
    subtitle: subtitleFor(author, series[0], rng),
    authors: [...new Set([author.name, ...second])],
    narrators: voices(author, cast, rng),
    publisher: author.publisher,
    genre: author.genre,
    language: 'english',
    series,
    runtime: Math.round(shortest + (longest - shortest) * rng.next() ** 1.6),
    released: NEWEST - Math.floor(5200 * DAY * rng.next() ** 1.9),
    ...blurb(author.genre, author.name, rng),
  };
}

/** The volumes of one series that this reader has: from the first on, now and then with a gap. */
function wholeSeries(author: Author, cast: Cast, shelf: Titles, room: number, rng: Random): Work[] {
  const name = freshTitle('series', author, shelf, rng);
  const most = Math.min(room, /Trilogy/.test(name) ? 3 : /Quartet/.test(name) ? 4 : 7);
  const owned = 1 + Math.floor(most * rng.next() ** 1.7);
  const isNumbered = rng.chance(author.genre.name === 'progression' ? 0.5 : 0.06);
  const volumes: Work[] = [];
  for (let number = 1; volumes.length < owned; number++) {
    if (owned > 3 && rng.chance(0.07)) continue;
    const title = isNumbered
      ? number === 1
        ? name
        : `${name} ${rng.chance(0.2) ? inWords(number) : number}`
      : freshTitle('title', author, shelf, rng);
    volumes.push(written(author, cast, title, [{ title: name, sequence: String(number) }], rng));
  }
  return volumes;
}

/** The works of a library, in about the order in which somebody would come to own them. */
export function planLibrary(count: number, store: Store, rng: Random): Work[] {
  const cast = createCast(count, rng);
  const shelf = createTitles(rng);
  // A handful of books is not all of one series.
  const room = Math.max(1, Math.ceil(count / 7));
  const tongue = tongueOf(store.language);
  const wished: { work: Work; at: number }[] = [];
  while (wished.length < count) {
    const author = cast.author();
    const start = rng.next();
    const isLocal = tongue !== null && rng.chance(LOCAL_SHARE);
    const works = isLocal
      ? [foreignWork(tongue, author.genre, author.publisher, rng)]
      : rng.chance(author.genre.seriesShare)
        ? wholeSeries(author, cast, shelf, room, rng)
        : [written(author, cast, freshTitle('title', author, shelf, rng), [], rng)];
    let at = start;
    for (const work of works) {
      if (wished.length < count) wished.push({ work, at });
      // The next volume soon after the last: at once, or some months on.
      at += rng.chance(0.4) ? 0 : 0.04 * rng.next();
    }
  }
  return wished.sort((a, b) => a.at - b.at).map(({ work }) => work);
}

/** One more book, for somebody who buys while the tests run. */
export function planPurchase(store: Store, rng: Random): Work {
  const [work] = planLibrary(1, store, rng);
  if (!work) throw new Error('A plan for one book has one book');
  return work;
}
