import type { BookRow } from '../book';
import { AT_ONCE, type Sliced } from '../query/slices';
import { type Calendar, createCalendar, type Dated } from './calendar';
import { createDecades, type Decades } from './decades';
import { createLengths, type Lengths } from './lengths';
import { count, emptyCounter, minutesOf, type Part, type Sum } from './part';
import { createSplit, type Split } from './splits';
import { createRanking, RANKED, type Ranking } from './values';

/** What books are, in numbers. */
export interface Statistics {
  readonly whole: Sum;
  readonly splits: Readonly<Record<Split, readonly Part[]>>;
  readonly calendars: Readonly<Record<Dated, Calendar>>;
  readonly lengths: Lengths;
  readonly decades: Decades;
  readonly rankings: readonly Ranking[];
}

/** Counts books in one pass. */
export function* counting(books: readonly BookRow[]): Sliced<Statistics> {
  const whole = emptyCounter();
  const listening = createSplit('listening');
  const rights = createSplit('rights');
  const added = createCalendar('added');
  const purchased = createCalendar('purchased');
  const lengths = createLengths();
  const decades = createDecades();
  const rankings = RANKED.map(createRanking);
  const perBook = [listening, rights, lengths, decades, ...rankings];
  let at = 0;
  for (const book of books) {
    at += 1;
    if (at % AT_ONCE === 0) yield;
    const minutes = minutesOf(book);
    count(whole, minutes);
    added.add(book.addedAt, minutes);
    purchased.add(book.purchaseDate, minutes);
    for (const each of perBook) each.add(book, minutes);
  }
  yield;
  return {
    whole,
    splits: { listening: listening.read(), rights: rights.read() },
    calendars: { added: added.read(), purchased: purchased.read() },
    lengths: lengths.read(),
    decades: decades.read(),
    rankings: rankings.map((ranking) => ranking.read()),
  };
}
