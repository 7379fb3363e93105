import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudibleError, type AudibleFailure, failureOf } from '@/lib/audible/errors';
import type { WebsitePage } from '@/lib/audible/website/delivery';
import { type HitRates, hitRatesOf } from '@/lib/audible/website/hitRates';
import { listKey, parseListKey } from '@/lib/audible/website/listed';
import type { ListPage } from '@/lib/audible/website/listPage';
import { hitsOf } from '@/lib/audible/website/listRow';
import { createPace } from '@/lib/audible/website/pace';
import { type WalkParts, type WebsiteOutcome, walkWebsite } from '@/lib/audible/website/walk';
import { createVirtualClock } from '../../support/clock';
import { asinAt, paperPage, readOnly } from './support';

interface Site {
  asins: string[];
  size: number;
  /** What the pages state as the total. */
  stated: (page: number) => number | null;
  /** Spoils an answer of the list: a page in its place, or a failure. */
  spoil: (page: number, time: number) => ListPage | AudibleFailure | null;
  /** Whether the catalogue tells this ASIN, asked for the n-th time. */
  knows: (asin: string, time: number) => boolean;
  catalogueFails: AudibleFailure | null;
  latencyMs: number;
}

interface Run {
  outcome: WebsiteOutcome;
  error: unknown;
  pages: WebsitePage[];
  lists: number[];
  batches: string[][];
  ms: number;
  retries: number;
}

const asins = (count: number): string[] => Array.from({ length: count }, (_, at) => asinAt(at));

async function walk(change: Partial<Site> & Pick<Site, 'asins'>, parts: Partial<WalkParts> = {}): Promise<Run> {
  const site: Site = {
    size: 50,
    stated: () => null,
    spoil: () => null,
    knows: () => true,
    catalogueFails: null,
    latencyMs: 0,
    ...change,
  };
  const clock = createVirtualClock();
  const started = clock.now();
  const asked = new Map<string, number>();
  const count = (key: string): number => {
    const time = (asked.get(key) ?? 0) + 1;
    asked.set(key, time);
    return time;
  };
  const run: Omit<Run, 'outcome' | 'ms'> = { error: null, pages: [], lists: [], batches: [], retries: 0 };
  const arrive = () => new Promise<void>((resolve) => void clock.after(site.latencyMs, resolve));
  const walking = walkWebsite({
    async askList(page) {
      run.lists.push(page);
      const time = count(listKey(page));
      await arrive();
      const spoilt = site.spoil(page, time);
      if (spoilt !== null && 'kind' in spoilt) throw new AudibleError(spoilt);
      const listed = site.asins.slice((page - 1) * site.size, page * site.size);
      return spoilt ?? paperPage(listed, { total: site.stated(page), pageSize: site.size });
    },
    async askCatalogue(batch) {
      run.batches.push([...batch]);
      await arrive();
      if (site.catalogueFails !== null) throw new AudibleError(site.catalogueFails);
      const told = batch.filter((asin) => site.knows(asin, count(asin)));
      return {
        products: new Map(told.map((asin) => [asin, { asin, title: `Catalogue title of ${asin}` }])),
        missing: batch.filter((asin) => !told.includes(asin)),
      };
    },
    onPage: async (page) => void run.pages.push(page),
    onRetry: () => void run.retries++,
    first: null,
    done: [],
    total: null,
    restarts: 0,
    onRestart: async () => {},
    expectsRows: false,
    hitRatesBefore: null,
    pace: createPace(150),
    clock,
    signal: new AbortController().signal,
    ...parts,
  });
  const outcome = await clock.until(
    walking.catch((error: unknown) => {
      run.error = error;
      return { complete: false } as WebsiteOutcome;
    }),
  );
  return { ...run, outcome, ms: clock.now() - started };
}

const seen = (run: Run): string[] => run.pages.flatMap((page) => page.identities);
const titleOf = (item: unknown): string => String((item as { title?: unknown }).title);

describe('a healthy walk', () => {
  it('reads 2,500 titles to the empty page in 51 + 50 requests', async () => {
    const run = await walk({ asins: asins(2500), stated: () => 2500 });
    expect(run.outcome).toMatchObject({ complete: true, reason: null, total: 2500, distinct: 2500, repeated: 0 });
    expect(run.lists.length).toBe(51);
    expect(run.batches.length).toBe(50);
    expect(run.batches.every((batch) => batch.length <= 50)).toBe(true);
    expect(seen(run)).toEqual(asins(2500));
  });

  it('reads 600 titles well under 30 s when an answer takes a second', async () => {
    const run = await walk({ asins: asins(600), latencyMs: 1000 });
    expect(run.ms).toBeLessThan(20_000);
    expect(run.outcome.distinct).toBe(600);
  });

  it('asks the catalogue while it asks for the next page', async () => {
    const alone = await walk({ asins: asins(500), latencyMs: 1000 });
    expect(alone.ms).toBeLessThan(11 * 1150 + 2500);
  });

  it('runs no more than two pages ahead of what is stored', async () => {
    let listed = 0;
    let furthest = 0;
    let stored = 0;
    const slowly = async () => {
      await new Promise((next) => setTimeout(next, 5));
      furthest = Math.max(furthest, listed - stored++);
    };
    const spoil = (page: number) => {
      listed = page;
      return null;
    };
    await walk({ asins: asins(500), spoil }, { onPage: slowly });
    expect(stored).toBe(10);
    expect(furthest).toBeLessThanOrEqual(3);
  });

  it('hands over every title once, in order, with its place from the newest and its metadata', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 130 }), fc.integer({ min: 1, max: 50 }), async (count, size) => {
        const run = await walk({ asins: asins(count), size });
        expect(seen(run)).toEqual(asins(count));
        expect(run.pages.flatMap(({ ranks }) => ranks)).toEqual(Array.from({ length: count }, (_, at) => at));
        for (const page of run.pages) {
          expect(page.items.map(titleOf)).toEqual(page.identities.map((asin) => `Catalogue title of ${asin}`));
          expect([...page.fresh]).toEqual(page.identities);
        }
        expect(run.pages.at(-1)?.distinct ?? 0).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('fills batches where the site gives small pages', async () => {
    const run = await walk({ asins: asins(200), size: 20 });
    expect(run.batches.length).toBeLessThanOrEqual(5);
  });
});

describe('the end of the list', () => {
  it('is an empty page, whatever the pager says', async () => {
    const liar = (page: number): ListPage | null =>
      page <= 3 ? paperPage(asins(150).slice((page - 1) * 50, page * 50), { lastPage: 1 }) : null;
    const run = await walk({ asins: asins(150), spoil: liar });
    expect(run.lists).toEqual([1, 2, 3, 4]);
    expect(run.outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', distinct: 150 });
  });

  it('proves nothing where no total is stated', async () => {
    const run = await walk({ asins: asins(75) });
    expect(run.outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', total: null, distinct: 75 });
  });

  it('is proved by the sum of titles, repeats and unreadable rows', async () => {
    const page = paperPage([...asins(3), asinAt(2)], { total: 5 });
    const nameless = { reason: 'NO_ASIN' as const, row: { ...readOnly('', asinAt(9)), index: 4 } };
    const mixed = { ...page, unreadable: [nameless] };
    const run = await walk({ asins: [], spoil: (number) => (number === 1 ? mixed : null) });
    expect(run.outcome).toMatchObject({ complete: true, distinct: 4, repeated: 1, total: 5 });
    expect(run.pages[0]?.identities.at(-1)).toMatch(/^\?/);
    expect(run.pages[0]?.items).toHaveLength(5);
  });

  it('is doubted when a page is empty before the stated total, asked for again, and passed over', async () => {
    const empty = paperPage([]);
    const once = await walk({
      asins: asins(150),
      stated: () => 150,
      spoil: (page, time) => (page === 2 && time === 1 ? empty : null),
    });
    expect(once.outcome).toMatchObject({ complete: true, distinct: 150 });
    const never = await walk({ asins: asins(150), stated: () => 150, spoil: (page) => (page === 2 ? empty : null) });
    expect(never.outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 100 });
    expect(never.lists.filter((page) => page === 2)).toHaveLength(3);
    expect(never.pages.at(-1)?.ranks[0]).toBe(100);
  });

  it('is never called complete when a row was hidden', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 120 }), fc.nat(), async (count, which) => {
        const all = asins(count);
        const hidden = all[which % count];
        const run = await walk({ asins: all.filter((asin) => asin !== hidden), stated: () => count });
        expect(run.outcome.complete).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('is noticed when the site gives the same page for ever', async () => {
    const same = paperPage(asins(50));
    const run = await walk({ asins: [], spoil: () => same });
    expect(run.lists.length).toBeLessThan(5);
    expect(run.outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 50 });
  });

  it('is noticed when the last page comes again instead of an empty one', async () => {
    const last = paperPage(asins(70).slice(50));
    const run = await walk({ asins: asins(70), spoil: (page) => (page > 2 ? last : null) });
    expect(run.outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', distinct: 70 });
    expect(seen(run)).toEqual(asins(70));
  });

  it('starts over when the total moved, and is proved when it then stays', async () => {
    const restarts: number[] = [];
    const site = asins(100);
    const spoil = (page: number) => {
      if (page === 2 && site.length === 100) site.unshift(asinAt(999));
      return null;
    };
    const onRestart = async (total: number) => void restarts.push(total);
    const run = await walk({ asins: site, stated: () => site.length, spoil }, { onRestart });
    expect(run.outcome).toMatchObject({ complete: true, total: 101, distinct: 101, repeated: 0 });
    expect(restarts).toEqual([101]);
    expect(run.lists).toEqual([1, 2, 1, 2, 3, 4]);
    expect(run.pages.at(-1)?.ranks).toEqual([100]);
  });

  it('is uncertain when the total goes on moving', async () => {
    const restarts: number[] = [];
    const onRestart = async (total: number) => void restarts.push(total);
    const run = await walk({ asins: asins(100), stated: (page) => (page === 1 ? 100 : 101) }, { onRestart });
    expect(run.outcome).toMatchObject({ complete: false, reason: 'TOTAL_MOVED', distinct: 100 });
    expect(restarts).toEqual([101]);
    const resumed = await walk({ asins: asins(100), stated: () => 100 }, { total: 99, restarts: 1, onRestart });
    expect(resumed.outcome).toMatchObject({ complete: false, reason: 'TOTAL_MOVED' });
    expect(restarts).toEqual([101]);
  });

  it('counts the welcome of the site either way', async () => {
    const withWelcome = (total: number) => ({ ...paperPage(asins(10), { total }), skipped: 1 });
    for (const total of [10, 11]) {
      const run = await walk({ asins: [], spoil: (page) => (page === 1 ? withWelcome(total) : null) });
      expect(run.outcome).toMatchObject({ complete: true, distinct: 10, skipped: 1 });
    }
  });

  it('at once is an empty library, or a page that we no longer understand', async () => {
    const fresh = await walk({ asins: [] });
    expect(fresh).toMatchObject({ outcome: { complete: false, reason: 'NO_TOTAL', distinct: 0 }, pages: [] });
    const known = await walk({ asins: [] }, { expectsRows: true });
    expect(failureOf(known.error, 'NOT_UNDERSTOOD')?.assumption).toBe('list-rows');
  });
});

describe('what the catalogue leaves out', () => {
  it('is asked for again, in batches that go out anyway', async () => {
    const run = await walk({ asins: asins(2500), knows: (asin, time) => Number(asin.slice(1)) % 40 !== 0 || time > 1 });
    expect(run.lists.length + run.batches.length).toBeLessThanOrEqual(120);
    expect(run.pages.flatMap((page) => page.notInCatalogue)).toEqual([]);
    expect(run.pages.flatMap((page) => page.items).every((item) => titleOf(item).startsWith('Catalogue'))).toBe(true);
  });

  it('is believed after the third time, and told by the row', async () => {
    const gone = asinAt(7);
    const run = await walk({ asins: asins(60), knows: (asin) => asin !== gone });
    expect(run.batches.flat().filter((asin) => asin === gone)).toHaveLength(3);
    expect(run.pages.flatMap((page) => page.notInCatalogue)).toEqual([gone]);
    expect(titleOf(run.pages[0]?.items[7])).toBe(`Title of ${gone}`);
  });

  it('does not keep a library from being read, not even all of it', async () => {
    const closed = await walk({ asins: asins(500), catalogueFails: { kind: 'REFUSED', status: 403 } });
    expect(closed.outcome.distinct).toBe(500);
    expect(closed.batches.length).toBeLessThanOrEqual(3);
    expect(closed.pages.flatMap((page) => page.notInCatalogue)).toHaveLength(500);
    const silent = await walk({ asins: asins(500), knows: () => false });
    expect(silent.outcome.distinct).toBe(500);
    expect(silent.batches.length).toBeLessThanOrEqual(3);
  });

  it('ends the walk when it is we who are offline', async () => {
    const run = await walk({ asins: asins(500), catalogueFails: { kind: 'UNREACHABLE' } });
    expect(failureOf(run.error, 'UNREACHABLE')).not.toBeNull();
  });
});

describe('trouble', () => {
  it('that passes slows the walk down and costs no title', async () => {
    const run = await walk({
      asins: asins(300),
      spoil: (page, time) => (page === 3 && time <= 3 ? { kind: 'SERVER_ERROR', status: 503 } : null),
    });
    expect(seen(run)).toEqual(asins(300));
    expect(run.retries).toBe(3);
    expect(run.ms).toBeGreaterThan(7000);
  });

  it('that stays is handed to the job, and what was listed is stored with its metadata', async () => {
    const run = await walk({
      asins: asins(300),
      spoil: (page) => (page === 4 ? { kind: 'SERVER_ERROR', status: 503 } : null),
    });
    expect(failureOf(run.error, 'THROTTLED')?.retryAfterMs).toBeGreaterThan(20_000);
    expect(seen(run)).toEqual(asins(150));
    expect(run.pages.flatMap((page) => page.notInCatalogue)).toEqual([]);
    expect(run.ms).toBeLessThan(40_000);
  });

  it('of a session that ended is its own failure', async () => {
    const stranger = { ...paperPage([]), signedIn: false };
    const run = await walk({ asins: asins(300), spoil: (page) => (page === 2 ? stranger : null) });
    expect(failureOf(run.error, 'SIGN_IN_ASKED')).not.toBeNull();
  });

  it('in storing a page ends the walk with that trouble', async () => {
    const run = await walk(
      { asins: asins(300), latencyMs: 10 },
      { onPage: async () => Promise.reject(new Error('full')) },
    );
    expect(run.error).toMatchObject({ message: 'full' });
    expect(run.lists.length).toBeLessThan(5);
  });

  it('is none when the reader cancels: nothing is asked after that', async () => {
    const controller = new AbortController();
    const onPage = async () => controller.abort(new Error('cancelled'));
    const run = await walk({ asins: asins(300) }, { signal: controller.signal, onPage });
    expect(run.error).toMatchObject({ message: 'cancelled' });
    expect(run.lists.length).toBeLessThanOrEqual(2);
  });
});

describe('a walk that goes on', () => {
  it('asks for no page that was applied, and counts on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 3 }), async (count, stopped) => {
        const whole = await walk({ asins: asins(count), stated: () => count });
        const done = whole.pages.slice(0, stopped).map((page) => ({ page: page.key, asins: page.identities }));
        const rest = await walk({ asins: asins(count), stated: () => count }, { done, total: count });
        expect(rest.outcome).toMatchObject({ complete: true, distinct: count });
        expect(rest.lists.every((page) => page > done.length)).toBe(true);
        const ranks = [...whole.pages.slice(0, done.length), ...rest.pages].flatMap((page) => page.ranks);
        expect(ranks).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
      { numRuns: 25 },
    );
  });

  it('takes the first page that is at hand', async () => {
    const run = await walk({ asins: asins(60) }, { first: paperPage(asins(60).slice(0, 50)) });
    expect(run.lists).toEqual([2, 3]);
    expect(seen(run)).toEqual(asins(60));
  });

  it('knows its own keys and no others', () => {
    expect(parseListKey(listKey(12))).toBe(12);
    for (const key of ['list:0', 'list:x', 'newest:0+1000', 'list:1x', '']) expect(parseListKey(key)).toBeNull();
  });
});

describe('a layout that changed', () => {
  it('leaves the field alone that is no longer found, and only that', async () => {
    const before: HitRates = hitRatesOf(
      Array.from({ length: 30 }, () => ({ ...hitsOf(readOnly('')), finished: true, summary: true })),
    );
    const run = await walk({ asins: asins(60) }, { hitRatesBefore: before });
    expect(run.pages[0]?.drifted.toSorted()).toEqual(['finished', 'summary']);
    expect(run.outcome.hitRates.title).toEqual({ hits: 60, of: 60 });
  });
});
