import type { BookRow } from '../book';
import type { Libraries, LibraryFacts } from '../libraryFacts';
import { byCodeUnit } from '../order';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '../parse';
import { identityOf } from './folded';
import { compareSpans, type SequenceSpan, sequenceSpan } from './sequence';
import { AT_ONCE, type Sliced, sortedInSlices } from './slices';
import { compareNames, shelfTitle } from './sort';
import { releasedOn } from './values';

/** One group that a book is in. */
interface Member {
  /** The same for spellings that fold to the same. */
  readonly id: string;
  readonly label: string;
  /** The book's place in a series; null elsewhere, and where the series tells none. */
  readonly span: SequenceSpan | null;
}

/** What books can be grouped by. */
export interface GroupKey {
  readonly name: string;
  /** The groups a book belongs to, read once per row; none is the group of those without. */
  readonly members: (book: BookRow, libraries: Libraries) => readonly Member[];
  /** What groups are ordered by, as names are. */
  readonly shelf: (label: string) => string;
  readonly descending: boolean;
  /** Whether the books of a group have an order of their own. */
  readonly numbered: boolean;
  /** Whether it tells libraries apart: with one alone there is nothing to group. */
  readonly ofLibraries: boolean;
}

/** Books that share a value; a book of two authors is in both groups. */
export interface Group {
  /** Null for the books without a value. */
  readonly label: string | null;
  readonly books: readonly BookRow[];
}

type Label = Pick<Member, 'label' | 'span'>;

const plain = (label: string | null | undefined): Label => ({ label: label ?? '', span: null });
const same = (label: string): string => label;

function key(
  name: string,
  read: (book: BookRow) => readonly Label[],
  {
    shelf = same,
    descending = false,
    numbered = false,
  }: Partial<Pick<GroupKey, 'shelf' | 'descending' | 'numbered'>> = {},
): GroupKey {
  const known = new WeakMap<BookRow, readonly Member[]>();
  const members = (book: BookRow): readonly Member[] => {
    let found = known.get(book);
    if (found === undefined) {
      const ids = new Map<string, Member>();
      for (const { label, span } of read(book)) {
        const id = identityOf(label);
        // A series can be told twice of one book.
        if (id !== '' && !ids.has(id)) ids.set(id, { id, label, span });
      }
      found = [...ids.values()];
      known.set(book, found);
    }
    return found;
  };
  return { name, members, shelf, descending, numbered, ofLibraries: false };
}

function byLibrary(name: string): GroupKey {
  const known = new WeakMap<LibraryFacts, readonly Member[]>();
  const members = (library: LibraryFacts): readonly Member[] => {
    const before = known.get(library);
    if (before !== undefined) return before;
    const fresh = [{ id: identityOf(library.label), ...plain(library.label) }];
    known.set(library, fresh);
    return fresh;
  };
  return {
    name,
    members: ({ libraryId }, libraries) => {
      const library = libraries.get(libraryId);
      return library === undefined ? [] : members(library);
    },
    shelf: same,
    descending: false,
    numbered: false,
    ofLibraries: true,
  };
}

/** Every group key, in the order a menu would show them. */
export const GROUP_KEYS: readonly GroupKey[] = [
  key(
    'series',
    (book) => seriesOf(book).map(({ title, sequence }) => ({ label: title, span: sequenceSpan(sequence) })),
    {
      shelf: (title) => shelfTitle({ title, language: 'english' }),
      numbered: true,
    },
  ),
  key('author', (book) => authorsOf(book).map(({ name }) => plain(name))),
  key('narrator', (book) => narratorsOf(book).map(({ name }) => plain(name))),
  key('genre', (book) => genresOf(book).map(plain)),
  key('publisher', ({ publisher }) => [plain(publisher)]),
  key('language', ({ language }) => [plain(language)]),
  key('year', (book) => [plain(releasedOn(book)?.slice(0, 4))], { descending: true }),
  byLibrary('marketplace'),
];

/**
 * The groups of a key in their order, those without a value last. The books of each keep the order given, or stand in
 * reading order where the key has one and `arranged` is false. Spellings that fold to the same are one group under
 * the first of them.
 */
export function* grouping(
  books: readonly BookRow[],
  by: GroupKey,
  arranged: boolean,
  libraries: Libraries,
): Sliced<Group[]> {
  const groups = new Map<string, { label: string; members: { book: BookRow; span: SequenceSpan | null }[] }>();
  const without: BookRow[] = [];
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const members = by.members(book, libraries);
    if (members.length === 0) without.push(book);
    for (const { id, label, span } of members) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { label, members: [{ book, span }] });
      else group.members.push({ book, span });
    }
  }
  const sign = by.descending ? -1 : 1;
  const shelved = [...groups.values()].map((group) => ({ ...group, shelf: by.shelf(group.label) }));
  const ordered = yield* sortedInSlices(
    shelved,
    (a, b) => sign * compareNames(a.shelf, b.shelf) || byCodeUnit(a.label, b.label),
  );
  const named: Group[] = [];
  for (const { label, members } of ordered) {
    if (by.numbered && !arranged) members.sort((a, b) => compareSpans(a.span, b.span));
    named.push({ label, books: members.map(({ book }) => book) });
    if (named.length % AT_ONCE === 0) yield;
  }
  return without.length === 0 ? named : [...named, { label: null, books: without }];
}
