import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { BookRow } from '@/lib/library/book';
import type { SyncEvent } from '@/lib/sync/messages';
import type { PageServices } from '../services';
import { afterPaint } from './afterPaint';

/** How long an announced or overtaken revision may be missing before the whole table is read again. */
export const GRACE_MS = 400;

/** More than any window shows of a list. */
const FIRST = 60;

/** The books of one library as a page shows them: read once, then kept up to date from events. */
export interface LibraryBooks {
  /** False while only the newest have been read, for a first look. */
  readonly whole: ReadonlySignal<boolean>;
  /** False until the first read. */
  readonly ready: ReadonlySignal<boolean>;
  /** The last read failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** All of them, in no order; the same array as long as nothing changed. */
  readonly books: ReadonlySignal<readonly BookRow[]>;
  bookOf(asin: string): BookRow | undefined;
  /** The revision that the store has; called with every overview. */
  follow(revision: number): void;
  /** Reads everything again. */
  reload(): void;
  stop(): void;
}

/** @param showFirst whether a first look at the newest books is of use: not to somebody who asks for others */
export function createLibraryBooks(services: PageServices, libraryId: string, showFirst: () => boolean): LibraryBooks {
  const rows = new Map<string, BookRow>();
  const held = signal<readonly BookRow[]>([]);
  const ready = signal(false);
  const complete = signal(false);
  const failed = signal(false);

  let ended = false;
  /** Of the rows we hold. */
  let revision = 0;
  /** Only reading the whole table makes what we hold right again. */
  let stale = true;
  let storeRevision = 0;
  let missed: Extract<SyncEvent, { type: 'books-changed' }>[] = [];
  let busy = false;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const take = (books: readonly BookRow[], whole: boolean): void => {
    if (whole) rows.clear();
    for (const book of books) rows.set(book.asin, book);
    batch(() => {
      ready.value = true;
      complete.value = true;
      held.value = [...rows.values()];
    });
  };

  /** What is shown until everything is read; nothing is known of its revision, for all of it is read again. */
  const takeFirst = async (): Promise<void> => {
    if (rows.size > 0 || !showFirst()) return;
    const newest = await services.readNewest(libraryId, FIRST);
    if (ended || newest.length === 0) return;
    for (const book of newest) rows.set(book.asin, book);
    batch(() => {
      ready.value = true;
      held.value = newest;
    });
    await afterPaint();
  };

  /** The events that follow on what we hold without a gap. */
  const takeConsecutive = (from: number): { asins: string[]; revision: number } | null => {
    missed = missed.filter((event) => event.revision > from).sort((a, b) => a.revision - b.revision);
    const asins = new Set<string>();
    let reached = from;
    for (const event of missed) {
      if (event.revision > reached + 1) break;
      reached = event.revision;
      for (const asin of event.asins) asins.add(asin);
    }
    return reached === from ? null : { asins: [...asins], revision: reached };
  };

  const stopGrace = (): void => {
    clearTimeout(grace);
    grace = undefined;
  };

  const readWhole = async (): Promise<void> => {
    stale = false;
    stopGrace();
    await takeFirst();
    if (ended) return;
    const whole = await services.readBooks(libraryId);
    if (ended) return;
    revision = whole.revision;
    take(whole.books, true);
  };

  const readChanged = async (change: { asins: string[]; revision: number }): Promise<void> => {
    stopGrace();
    const books = await services.readBooksByAsin(libraryId, change.asins);
    if (ended) return;
    revision = change.revision;
    take(books, false);
  };

  /** One read after the other until nothing is left to do. */
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (!ended) {
        const change = stale ? null : takeConsecutive(revision);
        if (stale) await readWhole();
        else if (change !== null) await readChanged(change);
        else break;
        failed.value = false;
      }
    } catch {
      // What was asked for is lost: the next attempt reads everything.
      stale = true;
      failed.value = true;
    }
    busy = false;
    watchForGap();
  };

  /**
   * Events and overview travel on different roads: only what stays missing for a while is a gap. While something is
   * being read what follows is not missing but waiting, so the grace runs only while nothing is.
   */
  const watchForGap = (): void => {
    if (busy) return;
    const behind = !ended && !stale && (missed.length > 0 || storeRevision > revision);
    if (!behind) {
      stopGrace();
    } else if (grace === undefined) {
      grace = setTimeout(() => {
        grace = undefined;
        if (missed.length > 0 || storeRevision > revision) stale = true;
        work();
      }, GRACE_MS);
    }
  };

  const stopEvents = services.onEvent((event) => {
    if (event.libraryId !== libraryId) return;
    missed.push(event);
    work();
  });

  return {
    whole: complete,
    ready,
    failed,
    books: held,
    bookOf: (asin) => {
      held.value;
      return rows.get(asin);
    },
    follow: (current) => {
      storeRevision = current;
      if (stale) work();
      else watchForGap();
    },
    reload: () => {
      stale = true;
      work();
    },
    stop: () => {
      stopGrace();
      stopEvents();
      ended = true;
    },
  };
}
