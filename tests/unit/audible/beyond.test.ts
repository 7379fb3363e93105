import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryPage } from '@/lib/audible/answers';
import { keyOf, type Question } from '@/lib/audible/question';
import {
  type Answer,
  byAsin,
  failing,
  type Item,
  items,
  numberedOnly,
  type Paper,
  pageOf,
  paper,
  type Run,
  walk,
} from '../support/paperPass';

const CAP = 20;
const SIZE = 10;

const from =
  (service: Paper): Answer =>
  (question) =>
    pageOf(service, question);

const beyond = (answer: Answer, change: Parameters<typeof walk>[1] = {}): Promise<Run> =>
  walk(answer, { cap: CAP, pageSize: SIZE, ...change });

const kinds = (asked: readonly Question[]): Record<Question['kind'], number> => {
  const count = { span: 0, continuation: 0, window: 0 };
  for (const { kind } of asked) count[kind]++;
  return count;
};

const sees = ({ pages }: Run, list: readonly Item[]): boolean => {
  const seen = new Set(pages.flatMap((page) => page.identities));
  return list.every((item) => seen.has(item.asin));
};

const servers = fc.record({
  tokens: fc.boolean(),
  ignorePage: fc.boolean(),
  purchasedAfter: fc.constantFrom('exclusive', 'inclusive'),
});

/** At most three titles share a date, as in a library bought by hand. */
const tieLight = (minLength: number) =>
  fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength, maxLength: 60 })
    .map((ties) => ties.flatMap((tie, day) => Array.from({ length: tie }, () => day)).slice(0, 5 * CAP))
    .map((days) => items(days.length, (at) => days[at] ?? 0));

const tangled = fc
  .array(fc.option(fc.nat({ max: 14 }), { freq: 9 }), { maxLength: 5 * CAP })
  .map((days) => items(days.length, (at) => days[at] ?? null));

const flipped: Paper['tie'] = (a, b, jaw) => (jaw === 'oldest' ? byAsin(b, a) : byAsin(a, b));

describe('beyond the cap', () => {
  it('sees all of a library five times the cap, with and without tokens or page numbers', async () => {
    await fc.assert(
      fc.asyncProperty(tieLight(0), servers, fc.boolean(), async (list, server, flip) => {
        const run = await beyond(from(paper(list, { ...server, ...(flip ? { tie: flipped } : {}), cap: CAP })));
        expect(run.outcome).toMatchObject({ complete: true, distinct: list.length, total: list.length });
        expect(sees(run, list)).toBe(true);
        expect(run.asked.length).toBeLessThanOrEqual(2 * Math.ceil(list.length / SIZE) + 8);
      }),
      { numRuns: 400 },
    );
  });

  it('never calls a pass complete that missed a row, however its dates tie or lack', async () => {
    const any = fc.record({
      tokens: fc.boolean(),
      ignorePage: fc.boolean(),
      purchasedAfter: fc.constantFrom('exclusive', 'inclusive', 'ignored', 'refused'),
    });
    await fc.assert(
      fc.asyncProperty(tangled, any, fc.boolean(), async (list, server, flip) => {
        const run = await beyond(from(paper(list, { ...server, ...(flip ? { tie: flipped } : {}), cap: CAP })));
        if (run.outcome.complete) expect(sees(run, list)).toBe(true);
        else expect(run.outcome.reason).toBe('NOT_ALL_REACHED');
      }),
      { numRuns: 400 },
    );
  });

  it('hands each row over as fresh exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(tangled, servers, async (list, server) => {
        const { pages } = await beyond(from(paper(list, { ...server, cap: CAP })));
        const fresh = pages.flatMap((page) => [...page.fresh]);
        expect(fresh.length).toBe(new Set(fresh).size);
        const keys = pages.map((page) => page.key);
        expect(keys.length).toBe(new Set(keys).size);
      }),
    );
  });

  it('goes on from the pages that were applied, and asks for none of them', async () => {
    await fc.assert(
      fc.asyncProperty(tieLight(40), servers, fc.nat({ max: 12 }), async (list, server, stopAfter) => {
        const service = paper(list, { ...server, cap: CAP });
        const whole = await beyond(from(service));
        const kept = whole.pages.slice(0, stopAfter);
        const done = kept.map((page) => ({ page: page.key, asins: page.identities })).reverse();
        const dates = new Map(list.map(({ asin, day }) => [asin, day]));
        const dateOf = (asin: string) => new Date(Date.UTC(2020, 0, 1, dates.get(asin) ?? 0)).toISOString();
        const rest = await beyond(from(service), { done, dateOf, total: kept.length === 0 ? null : list.length });
        expect(rest.outcome).toMatchObject({ complete: true, distinct: list.length });
        const keys = new Set(kept.map((page) => page.key));
        expect(rest.pages.some((page) => keys.has(page.key))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('ends, whatever is answered', async () => {
    const row = fc.record({ asin: fc.integer({ max: 200, min: 0 }).map(String), day: fc.option(fc.nat({ max: 9 })) });
    const answers = fc.array(
      fc.record({ rows: fc.array(row, { maxLength: 12 }), token: fc.option(fc.constantFrom('a', 'b', 'c')) }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 1, max: 120 }), async (script, total) => {
        const { asked } = await beyond((_question, number): LibraryPage => {
          const { rows, token } = script[number % script.length] ?? { rows: [], token: null };
          const dated = rows.map(({ asin, day }) => ({
            asin,
            purchase_date: day === null ? null : new Date(Date.UTC(2020, 0, 1, day)).toISOString(),
          }));
          return { items: dated, total, continuationToken: token, stateToken: null };
        });
        // Each new row may buy some patience; there are no more of them than the total.
        expect(asked.length).toBeLessThanOrEqual(10 + 4 * total + 3 * (CAP / SIZE));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a server does beyond its cap', () => {
  it('gives tokens: they lead from the newest side to the oldest jaw, each asked once, and no window is', async () => {
    const { outcome, asked } = await beyond(from(paper(items(100), { cap: CAP, tokens: true })));
    expect(outcome).toMatchObject({ complete: true, distinct: 100 });
    // Ten pages, and the one row that tells the total again.
    expect(kinds(asked)).toEqual({ span: 5, continuation: 6, window: 0 });
  });

  it('gives none: windows lead from the oldest side to the newest jaw', async () => {
    const { outcome, asked } = await beyond(from(paper(items(100), { cap: CAP })));
    expect(outcome).toMatchObject({ complete: true, distinct: 100 });
    const windows = asked.flatMap((question) => (question.kind === 'window' ? [question] : []));
    expect(windows[0]).toEqual({ kind: 'window', after: '2020-01-01T18:59:59Z', offset: 0, size: SIZE });
    expect(windows.length).toBe(7);
  });

  it('ignores `page`: windows are asked for their first page only', async () => {
    const { outcome, asked } = await beyond(from(paper(items(100), { cap: CAP, ignorePage: true })));
    expect(outcome).toMatchObject({ complete: true, distinct: 100 });
    expect(asked.filter((question) => question.kind === 'window' && question.offset > 0).length).toBe(1);
  });

  it('hides titles in a tie where the jaws meet, over the cap: found either way', async () => {
    for (const tokens of [true, false]) {
      const list = items(38, (at) => (at >= 14 && at < 30 ? 14 : at));
      const numbered = await beyond(numberedOnly((span) => pageOf(paper(list, { cap: CAP, stated: () => 38 }), span)));
      expect(numbered.outcome.complete).toBe(false);
      const { outcome } = await beyond(from(paper(list, { cap: CAP, tokens })));
      expect(outcome).toMatchObject({ complete: true, distinct: 38 });
    }
  });

  it('holds a tie longer than a window: what it hides is missing, what comes after it is not', async () => {
    for (const purchasedAfter of ['exclusive', 'inclusive'] as const) {
      const list = items(100, (at) => (at >= 30 && at < 70 ? 30 : at));
      const run = await beyond(from(paper(list, { cap: CAP, purchasedAfter })));
      expect(run.outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED' });
      expect(sees(run, [...list.slice(0, 30), ...list.slice(70)])).toBe(true);
      expect(run.asked.length).toBeLessThanOrEqual(24);
    }
  });

  it('refuses tokens that it gave: windows are asked', async () => {
    const service = paper(items(100), { cap: CAP, tokens: true });
    const { outcome, asked } = await beyond((question) =>
      question.kind === 'continuation' ? failing({ kind: 'SERVER_ERROR', status: 500 }) : pageOf(service, question),
    );
    expect(outcome).toMatchObject({ complete: true, distinct: 100 });
    expect(kinds(asked).continuation).toBe(1);
  });

  it('gives tokens that lead in a circle, or stop half-way: windows bring the rest', async () => {
    const service = paper(items(100), { cap: CAP, tokens: true });
    for (const bend of ['newest/30', null]) {
      const { outcome } = await beyond((question) => {
        const page = pageOf(service, question);
        return question.kind === 'continuation' ? { ...page, continuationToken: bend } : page;
      });
      expect(outcome).toMatchObject({ complete: true, distinct: 100 });
    }
  });

  it('gives tokens that forget the order: windows bring the rest', async () => {
    const service = paper(items(100), { cap: CAP, tokens: true });
    const { outcome } = await beyond((question) =>
      pageOf(
        service,
        question.kind === 'continuation'
          ? { ...question, token: question.token.replace('newest', 'oldest') }
          : question,
      ),
    );
    expect(outcome).toMatchObject({ complete: true, distinct: 100 });
  });

  it.each(['ignored', 'refused'] as const)('has `purchased_after` %s: the ledger can say so, soon', async (mode) => {
    const { outcome, asked } = await beyond(from(paper(items(100), { cap: CAP, purchasedAfter: mode })));
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 40 });
    expect(kinds(asked).window).toBe(1);
  });

  it('knows no date at all: nothing to move a window by', async () => {
    const list = items(100, () => null);
    const { outcome, asked } = await beyond(from(paper(list, { cap: CAP, tie: flipped })));
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 40 });
    expect(kinds(asked).window).toBe(0);
  });

  it('counts more than it has: the pass ends after a few dry answers', async () => {
    const service = paper(items(200), { cap: CAP, tokens: true, stated: () => 203 });
    const { outcome, asked } = await beyond(from(service));
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 200 });
    expect(kinds(asked)).toEqual({ span: 5, continuation: 17, window: 2 });
  });

  it('answers every window with the same rows: the pass ends', async () => {
    const service = paper(items(100), { cap: CAP });
    const { outcome, asked } = await beyond((question) =>
      pageOf(
        service,
        question.kind === 'window' ? { ...question, after: '2020-01-03T00:00:00Z', offset: 0 } : question,
      ),
    );
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 50 });
    expect(kinds(asked).window).toBeLessThanOrEqual(5);
  });

  it('invents rows without end: the pass ends with the total', async () => {
    const service = paper(items(100), { cap: CAP, tokens: true });
    const { outcome, asked } = await beyond((question, number) => {
      const invented = Array.from({ length: 7 }, (_, at) => ({ asin: `C${number}/${at}` }));
      return question.kind === 'span'
        ? pageOf(service, question)
        : { items: invented, total: 100, continuationToken: 'more', stateToken: null };
    });
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED' });
    expect(kinds(asked)).toEqual({ span: 5, continuation: 9, window: 0 });
  });

  it('answers out of order: the token of the furthest answer leads on', async () => {
    const service = paper(items(200), { cap: 60, tokens: true });
    const asked: Question[] = [];
    const { outcome } = await walk(() => failing({ kind: 'UNREACHABLE' }), {
      cap: 60,
      ask: async (question) => {
        asked.push(question);
        const turns = question.kind === 'span' && question.offset > 0 ? 60 - question.offset : 0;
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        return pageOf(service, question);
      },
    });
    expect(outcome).toMatchObject({ complete: true, distinct: 200 });
    expect(kinds(asked)).toEqual({ span: 13, continuation: 8, window: 0 });
  });

  it('fails altogether once tokens are asked: the pass stops, to go on another time', async () => {
    const service = paper(items(100), { cap: CAP, tokens: true });
    let down = false;
    const walking = beyond((question) => {
      down ||= question.kind === 'continuation';
      return down ? failing({ kind: 'SERVER_ERROR', status: 503 }) : pageOf(service, question);
    });
    await expect(walking).rejects.toMatchObject({ failure: { kind: 'SERVER_ERROR' } });
  });

  it('throttles or goes out of reach: the pass stops, to go on another time', async () => {
    for (const failure of [{ kind: 'UNREACHABLE' }, { kind: 'THROTTLED', retryAfterMs: null }] as const) {
      const service = paper(items(100), { cap: CAP });
      const walking = beyond((question) => (question.kind === 'window' ? failing(failure) : pageOf(service, question)));
      await expect(walking).rejects.toMatchObject({ failure });
    }
  });

  it('cannot bring a large window: it is asked for in smaller pages', async () => {
    const service = paper(items(6000), { cap: 2000 });
    const { outcome, asked } = await walk(
      (question) =>
        question.kind === 'window' && question.offset > 0 && question.size > 250
          ? failing({ kind: 'TOO_HEAVY' })
          : pageOf(service, question),
      // A server's own step need not be a multiple of ours.
      { cap: 2000, pageSize: 400 },
    );
    expect(outcome).toMatchObject({ complete: true, distinct: 6000 });
    expect(asked.every((question) => question.kind !== 'window' || question.offset % question.size === 0)).toBe(true);
  });

  it('moves the total meanwhile: the walk starts over once, and then gives the proof up', async () => {
    const list = items(100);
    let bought = 0;
    const answer =
      (often: number): Answer =>
      (question) => {
        if (question.kind === 'window' && question.offset === 0 && bought < often) {
          list.push({ asin: `C${bought++}`, day: 500 + bought });
        }
        return pageOf(paper(list, { cap: CAP }), question);
      };
    const once = await beyond(answer(1));
    expect(once.restarts).toEqual([101]);
    expect(once.outcome).toMatchObject({ complete: true, distinct: 101 });
    bought = 0;
    const often = await beyond(answer(99));
    expect(often.outcome).toMatchObject({ complete: false, reason: 'TOTAL_MOVED' });
  });

  it('states no total: nothing beyond is asked, for nothing would be proved', async () => {
    const { outcome, asked } = await beyond(from(paper(items(100), { cap: CAP, tokens: true, stated: () => null })));
    expect(outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', distinct: 40 });
    expect(kinds(asked)).toEqual({ span: 4, continuation: 0, window: 0 });
  });

  it('lacks a row although both orders were walked whole: nothing beyond is asked', async () => {
    const { outcome, asked } = await beyond(from(paper(items(15), { cap: CAP, tokens: true, stated: () => 16 })));
    expect(outcome).toMatchObject({ complete: false, distinct: 15 });
    expect(kinds(asked)).toEqual({ span: 4, continuation: 0, window: 0 });
  });

  it('is resumed after its tokens are lost: windows go on, and names of answers are not used twice', async () => {
    const list = items(100);
    const service = paper(list, { cap: CAP, tokens: true });
    const whole = await beyond(from(service));
    const done = whole.pages.slice(0, 6).map((page) => ({ page: page.key, asins: page.identities }));
    expect(done.at(-1)?.page).toBe(keyOf({ kind: 'continuation', number: 1 }));
    const dateOf = (asin: string) => new Date(Date.UTC(2020, 0, 1, Number(asin.slice(1)))).toISOString();
    const rest = await beyond(from(service), { done, dateOf, total: 100 });
    expect(rest.outcome).toMatchObject({ complete: true, distinct: 100 });
    expect(kinds(rest.asked)).toMatchObject({ continuation: 0, span: 1 });
  });

  it('is resumed when all is seen: only the total is asked again', async () => {
    const list = items(100);
    const { pages } = await beyond(from(paper(list, { cap: CAP })));
    const done = pages.map((page) => ({ page: page.key, asins: page.identities }));
    const same = await beyond(from(paper(list, { cap: CAP })), { done, total: 100 });
    expect(same.asked).toEqual([{ kind: 'span', jaw: 'newest', offset: 0, size: 1 }]);
    expect(same.outcome.complete).toBe(true);
    const other = await beyond(from(paper([...list, { asin: 'C', day: 500 }], { cap: CAP })), { done, total: 100 });
    expect(other.restarts).toEqual([101]);
    expect(other.outcome).toMatchObject({ complete: true, distinct: 101 });
  });

  it('ignores `page` and is resumed: a page asked again brings a token, and its answers get names of their own', async () => {
    const service = paper(items(100), { cap: 60, ignorePage: true, tokens: true });
    const whole = await walk(from(service), { cap: 60 });
    const done = whole.pages.slice(0, 8).map((page) => ({ page: page.key, asins: page.identities }));
    expect(done.at(-1)?.page).toMatch(/^continuation:/);
    const dateOf = (asin: string) => new Date(Date.UTC(2020, 0, 1, Number(asin.slice(1)))).toISOString();
    const rest = await walk(from(service), { cap: 60, done, dateOf, total: 100 });
    expect(rest.outcome).toMatchObject({ complete: true, distinct: 100 });
    const names = new Set(done.map(({ page }) => page));
    expect(rest.pages.filter(({ key }) => names.has(key))).toEqual([]);
    expect(kinds(rest.asked).continuation).toBeGreaterThan(0);
  });
});
