import type { Clock } from '@/lib/clock';
import { AudibleError, failureOf } from '../errors';
import type { PassOutcome } from '../pass';
import { createTally } from '../tally';
import { askAtPace } from './askAtPace';
import type { Products } from './catalogue';
import { forgivingCatalogue } from './catalogueAsker';
import { createDelivery, type WebsitePage } from './delivery';
import { driftedFields } from './driftGuard';
import { addHitRates, type FieldName, type HitRates, NO_HITS } from './hitRates';
import { createHydrator } from './hydrator';
import { type Listed, listedOf, parseListKey } from './listed';
import { createListGuide, rowsOn } from './listGuide';
import type { ListPage } from './listPage';
import { createPace, type Pace } from './pace';
import { CATALOGUE_BATCH, LIST_PAGE_SIZE } from './urls';

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
  /** The total moved: everything is asked again. What was stored stays. */
  onRestart(total: number): Promise<void>;
  /** How often it did so before an interruption. */
  readonly restarts: number;
  /** Whether a list without titles is a page that we no longer understand: some are stored. */
  readonly expectsRows: boolean;
  /** From former passes; null when there were none. */
  readonly hitRatesBefore: HitRates | null;
  /** Of the requests to the website. */
  readonly pace: Pace;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A batch this full is sent off; a smaller rest waits for the next page. */
const FULL_ENOUGH = CATALOGUE_BATCH * 0.8;

/**
 * The third route: the reader's list on the website tells what is owned, page by page up to an empty one, and the
 * public catalogue tells the metadata, in batches that are under way while the next page is asked for. Throws
 * {@link AudibleError}; whatever was handed to `onPage` until then stays good, and `done` goes on from there. A total
 * that moves restarts the walk once.
 */
export async function walkWebsite(parts: WalkParts): Promise<WebsiteOutcome> {
  const walked = await walkOnce(parts);
  if (!('movedTo' in walked)) return walked;
  const { movedTo: total } = walked;
  await parts.onRestart(total);
  const again = await walkOnce({ ...parts, first: null, done: [], total, restarts: parts.restarts + 1 });
  if ('movedTo' in again) throw new Error('A walk restarts once');
  return again;
}

async function walkOnce(parts: WalkParts): Promise<WebsiteOutcome | { readonly movedTo: number }> {
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
  const guide = createListGuide(parts);
  const delivery = createDelivery({ hydrator, onPage: parts.onPage, drifted: () => drifted });
  let hitRates = NO_HITS;
  let drifted: readonly FieldName[] = [];
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
      { pace: parts.pace, clock, signal, onRetry, hasAnswered: true },
    );

  /** Under way while the next page is asked for. Its failure ends that question too. */
  let work: Promise<void> = Promise.resolve();
  /** The work of the pages before the last: the list never runs further ahead, or a stopped worker would lose it. */
  let earlier = work;

  const take = (page: ListPage, listed: Listed) => {
    tally.add('newest', listed.identities);
    hitRates = addHitRates(hitRates, page.hitRates);
    rank += listed.rows.length;
    drifted = driftedFields(parts.hitRatesBefore, hitRates);
    delivery.add(listed);
    earlier = work;
    work = work.then(() => delivery.pump(FULL_ENOUGH - 1));
    work.catch((error: unknown) => cut.abort(error));
  };

  try {
    for (let page = number === 1 ? parts.first : null; ; page = null) {
      await earlier;
      page ??= await ask();
      const listed = listedOf(page, { number, rank, tally });
      const verdict = guide.judge(number, page, listed.fresh.size, tally.distinct + tally.repeated);
      if (guide.moved && guide.total !== null && parts.restarts === 0) return { movedTo: guide.total };
      if (verdict === 'END') break;
      if (verdict === 'ASK_AGAIN') {
        onRetry();
        continue;
      }
      if (verdict === 'TAKE') {
        skipped += page.skipped;
        take(page, { ...listed, total: guide.total });
      } else if (rowsOn(page) === 0) {
        rank += LIST_PAGE_SIZE;
      }
      number++;
    }
    await work;
    await delivery.pump(0);
  } catch (error) {
    // What is listed already is worth its metadata when only the list has to wait.
    if (failureOf(error, 'THROTTLED') !== null && !signal.aborted)
      await work.then(() => delivery.pump(0)).catch(() => {});
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
