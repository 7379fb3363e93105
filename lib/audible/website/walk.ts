import type { Clock } from '@/lib/clock';
import { AudibleError, failureOf } from '../errors';
import type { ArrivedPage, PassOutcome } from '../pass';
import { createTally, rowIdentity } from '../tally';
import { askAtPace } from './askAtPace';
import type { Products } from './catalogue';
import { forgivingCatalogue } from './catalogueAsker';
import { driftedFields } from './driftGuard';
import { addHitRates, type FieldName, type HitRates, NO_HITS } from './hitRates';
import { createHydrator } from './hydrator';
import { libraryItemOf } from './item';
import { createListGuide, rowsOn } from './listGuide';
import type { ListPage } from './listPage';
import type { RowFields } from './listRow';
import { createPace, type Pace } from './pace';
import { CATALOGUE_BATCH, LIST_PAGE_SIZE } from './urls';

/** The page's name in `sightings.page`. */
export const listKey = (page: number): string => `list:${page}`;

/** The page of a name; null when it is none. */
export const parseListKey = (key: string): number | null => {
  const number = /^list:([1-9]\d{0,5})$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
};

/** One page of the list with its metadata, ready to be stored. */
export interface WebsitePage extends ArrivedPage {
  /** Of each item: its place in the whole list, 0-based, the newest first. */
  readonly ranks: readonly number[];
  /** Fields that this page could not be asked about: its layout has changed. */
  readonly drifted: readonly FieldName[];
  /** ASINs that the catalogue does not have. */
  readonly notInCatalogue: readonly string[];
}

export interface WebsiteOutcome extends PassOutcome {
  /** Of the pages that this walk asked for; to be stored and given to the next one. */
  readonly hitRates: HitRates;
  /** Rows that are no books of the reader's. */
  readonly skipped: number;
}

export interface WalkParts {
  /** Asks once; the walk repeats what is worth repeating. */
  askList(page: number, signal: AbortSignal): Promise<ListPage>;
  /** Asks once, for at most 50. */
  askCatalogue(asins: readonly string[], signal: AbortSignal): Promise<Products>;
  /** Stores a page. They come in order, one at a time. */
  onPage(page: WebsitePage): Promise<void>;
  onRetry(): void;
  /** The first page of the list, when it is at hand. */
  readonly first: ListPage | null;
  /** Pages applied before an interruption. */
  readonly done: readonly { readonly page: string; readonly asins: readonly string[] }[];
  readonly total: number | null;
  /** From former passes; null when there were none. */
  readonly hitRatesBefore: HitRates | null;
  /** Of the requests to the website. */
  readonly pace: Pace;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

interface Listed extends Omit<WebsitePage, 'items' | 'drifted' | 'notInCatalogue'> {
  readonly rows: readonly (RowFields & { readonly asin: string | null })[];
  readonly asins: readonly string[];
}

/** A batch this full is sent off; a smaller rest waits for the next page. */
const FULL_ENOUGH = CATALOGUE_BATCH * 0.8;
/** Nobody returns so many titles between two passes: an empty list is then a page that we no longer understand. */
const EXPECTED_AFTER = 20;

/**
 * The third route: the reader's list on the website tells what is owned, page by page up to an empty one, and the
 * public catalogue tells the metadata, in batches that are under way while the next page is asked for. Throws
 * {@link AudibleError}; whatever was handed to `onPage` until then stays good, and `done` goes on from there.
 */
export async function walkWebsite(parts: WalkParts): Promise<WebsiteOutcome> {
  const { clock, onRetry } = parts;
  const cut = new AbortController();
  const signal = AbortSignal.any([parts.signal, cut.signal]);
  const tally = createTally();
  const cataloguePace = createPace(0);
  const hydrator = createHydrator(
    forgivingCatalogue((asins) =>
      askAtPace(() => parts.askCatalogue(asins, signal), { pace: cataloguePace, clock, signal, onRetry }),
    ),
  );
  const expectsRows = (parts.hitRatesBefore?.asin.hits ?? 0) >= EXPECTED_AFTER;
  const guide = createListGuide({ total: parts.total, expectsRows });
  const waiting: Listed[] = [];
  let hitRates = NO_HITS;
  let skipped = 0;
  let rank = 0;
  let number = 1;

  for (const { page, asins } of parts.done) {
    const applied = parseListKey(page);
    if (applied === null) continue;
    tally.add('newest', asins);
    rank += asins.length;
    number = Math.max(number, applied + 1);
  }

  const ask = (): Promise<ListPage> =>
    askAtPace(
      async () => {
        const page = await parts.askList(number, signal);
        if (!page.signedIn && rowsOn(page) === 0) throw new AudibleError({ kind: 'SIGN_IN_ASKED' });
        return page;
      },
      { pace: parts.pace, clock, signal, onRetry },
    );

  const list = (page: ListPage): Listed => {
    const rows = [...page.rows, ...page.unreadable.map(({ row }) => ({ ...row, asin: null }))].sort(
      (a, b) => a.index - b.index,
    );
    // Of the bare row: the identity must be the same with and without metadata.
    const identities = rows.map((row) => rowIdentity(row.asin === null ? { ...row, index: 0 } : row));
    const fresh = new Set(identities.filter((identity) => !tally.has(identity)));
    return {
      key: listKey(number),
      rows,
      asins: [...new Set(page.rows.map(({ asin }) => asin))],
      identities,
      fresh,
      ranks: rows.map(({ index }) => rank + index),
      distinct: tally.distinct + fresh.size,
      total: guide.total,
      pageSize: page.stated.pageSize ?? LIST_PAGE_SIZE,
    };
  };

  const deliver = async () => {
    for (let next = waiting[0]; next !== undefined && hydrator.isSettled(next.asins); next = waiting[0]) {
      const { rows, asins, ...listed } = next;
      const drifted = driftedFields(parts.hitRatesBefore, hitRates);
      await parts.onPage({
        ...listed,
        items: rows.map((row) => libraryItemOf(row, row.asin === null ? null : hydrator.product(row.asin), drifted)),
        drifted,
        notInCatalogue: asins.filter((asin) => hydrator.product(asin) === null),
      });
      waiting.shift();
      const wanted = new Set(waiting.flatMap((page) => page.asins));
      hydrator.forget(asins.filter((asin) => !wanted.has(asin)));
    }
  };

  const pump = async (leave: number) => {
    await deliver();
    while (hydrator.backlog > leave) {
      await hydrator.step();
      await deliver();
    }
  };

  /** Under way while the next page is asked for. Its failure ends that question too. */
  let work: Promise<void> = Promise.resolve();
  const start = () => {
    work = work.then(() => pump(FULL_ENOUGH - 1));
    work.catch((error: unknown) => cut.abort(error));
  };

  const take = (page: ListPage) => {
    const listed = list(page);
    tally.add('newest', listed.identities);
    hitRates = addHitRates(hitRates, page.hitRates);
    rank += listed.rows.length;
    hydrator.want(listed.asins);
    waiting.push(listed);
    start();
  };

  try {
    for (let page = number === 1 ? parts.first : null; ; page = null) {
      page ??= await ask();
      const { fresh } = list(page);
      const verdict = guide.judge(number, page, fresh.size, tally.distinct + tally.repeated);
      if (verdict === 'END') break;
      if (verdict === 'ASK_AGAIN') {
        onRetry();
        continue;
      }
      if (verdict === 'TAKE') {
        skipped += page.skipped;
        take(page);
      } else if (rowsOn(page) === 0) {
        rank += LIST_PAGE_SIZE;
      }
      number++;
    }
    await work;
    await pump(0);
  } catch (error) {
    // What is listed already is worth its metadata when only the list has to wait.
    if (failureOf(error, 'THROTTLED') !== null && !signal.aborted) await work.then(() => pump(0)).catch(() => {});
    throw error;
  } finally {
    cut.abort();
    await work.catch(() => {});
  }

  const { total, moved, cutShort } = guide;
  const complete = total !== null && !moved && (tally.proves(total) || (skipped > 0 && tally.proves(total - skipped)));
  const short = total !== null || cutShort ? 'NOT_ALL_REACHED' : 'NO_TOTAL';
  return {
    complete,
    reason: complete ? null : moved ? 'TOTAL_MOVED' : short,
    total,
    distinct: tally.distinct,
    repeated: tally.repeated,
    has: tally.has,
    hitRates,
    skipped,
  };
}
