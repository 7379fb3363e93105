import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAsin, failing, type Item, items, numberedOnly, type Paper, pageOf, paper, walk } from '../support/paperPass';

const libraries = fc
  .array(fc.nat({ max: 12 }), { maxLength: 90 })
  .map((days) => days.map((day, at): Item => ({ asin: `B${String(at).padStart(4, '0')}`, day })));

describe('the pincer', () => {
  it('sees every row of a library that holds still, however its dates tie', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, fc.boolean(), async (list, flip) => {
        const tie: Paper['tie'] = (a, b, jaw) => (flip && jaw === 'oldest' ? byAsin(b, a) : byAsin(a, b));
        const { outcome, pages } = await walk((span) => pageOf(paper(list, { tie }), span));
        expect(outcome).toMatchObject({ complete: true, distinct: list.length, total: list.length });
        const seen = new Set(pages.flatMap((page) => page.identities));
        expect(list.every((item) => seen.has(item.asin))).toBe(true);
      }),
    );
  });

  it('asks at most for one page more than there are, unless a tie is longer than a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 120 }), async (count) => {
        const { asked } = await walk((span) => pageOf(paper(items(count, (at) => Math.floor(at / 4))), span));
        expect(asked.length).toBeLessThanOrEqual(count <= 10 ? 1 : Math.ceil(count / 10) + 1);
      }),
    );
  });

  it('never calls a pass complete that missed a row, whatever one page hides', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, fc.nat({ max: 20 }), fc.nat({ max: 9 }), async (list, spoilt, hidden) => {
        const { outcome } = await walk((span, number) => {
          const page = pageOf(paper(list), span);
          return number === spoilt ? { ...page, items: page.items.toSpliced(hidden, 1) } : page;
        });
        if (outcome.complete) expect(list.every((item) => outcome.has(item.asin))).toBe(true);
      }),
    );
  });

  it('hands each row over as fresh exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (list) => {
        const { pages } = await walk((span) => pageOf(paper(list), span));
        const fresh = pages.flatMap((page) => [...page.fresh]);
        expect(fresh.length).toBe(new Set(fresh).size);
      }),
    );
  });

  it('goes on from the pages that were applied, and asks for none of them', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, fc.nat({ max: 9 }), async (list, stopAfter) => {
        const whole = await walk((span) => pageOf(paper(list), span));
        const kept = whole.pages.slice(0, stopAfter);
        const done = kept.map((page) => ({ page: page.key, asins: page.identities }));
        const rest = await walk((span) => pageOf(paper(list), span), { done, total: list.length });
        expect(rest.outcome).toMatchObject({ complete: true, distinct: list.length });
        const keys = new Set(kept.map((page) => page.key));
        expect(rest.pages.some((page) => keys.has(page.key))).toBe(false);
      }),
    );
  });
});

describe('what a server does', () => {
  it('states no total: both orders are walked to an empty page, and the pass is not proved', async () => {
    const list = items(25);
    const { outcome, asked } = await walk((span) => pageOf(paper(list, { stated: () => null }), span));
    expect(outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', distinct: 25, total: null });
    expect(asked.length).toBe(8);
  });

  it('ignores `page` and knows no other way: the jaws notice and stop', async () => {
    const service = paper(items(60), { ignorePage: true, purchasedAfter: 'refused' });
    const { outcome, asked } = await walk((question) => pageOf(service, question));
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 20 });
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('gives smaller pages than asked for: the jaws take its step', async () => {
    const list = items(37);
    const capped = numberedOnly((span) =>
      pageOf(paper(list), { ...span, size: Math.min(span.size, 4), offset: (span.offset / span.size) * 4 }),
    );
    const { outcome } = await walk(capped, { pageSize: 10 });
    expect(outcome).toMatchObject({ complete: true, distinct: 37 });
  });

  it('lists an ASIN twice in one answer: the repeat counts towards the total', async () => {
    const list = [...items(7), { asin: 'B0003', day: 3 }];
    const { outcome } = await walk((span) => pageOf(paper(list), span));
    expect(outcome).toMatchObject({ complete: true, distinct: 7, repeated: 1, total: 8 });
  });

  it('lists an ASIN twice, far apart: two whole walks that agree prove it', async () => {
    const list = [...items(30), { asin: 'B0003', day: 28 }];
    const { outcome } = await walk((span) => pageOf(paper(list), span));
    expect(outcome).toMatchObject({ complete: true, distinct: 30, total: 31 });
  });

  it('holds rows nobody can name: each is counted once, however often it is met', async () => {
    const odd = { asin: null, title: 'No ASIN' };
    const answer = numberedOnly((span) => {
      const page = pageOf(paper(items(14)), span);
      return { ...page, items: span.offset === 0 ? [...page.items, odd] : page.items, total: 15 };
    });
    const { outcome } = await walk(answer);
    expect(outcome).toMatchObject({ complete: true, distinct: 15 });
  });

  it('moves the total once: the proof starts over; twice: it is given up, honestly', async () => {
    const list = items(40);
    const once = await walk((span, number) => pageOf(paper(list, { stated: () => (number === 2 ? 41 : 40) }), span));
    expect(once.restarts.length).toBe(1);
    let total = 40;
    const always = await walk((span) => pageOf(paper(list, { stated: () => total++ }), span));
    expect(always.outcome).toMatchObject({ complete: false, reason: 'TOTAL_MOVED', distinct: 40 });
  });

  it('goes no further than its cap: that jaw stops, the other goes on', async () => {
    const list = items(60);
    const answer = numberedOnly((span) =>
      span.jaw === 'newest' && span.offset >= 20 ? failing({ kind: 'BEYOND_CAP' }) : pageOf(paper(list), span),
    );
    const { outcome } = await walk(answer);
    expect(outcome).toMatchObject({ complete: true, distinct: 60 });
  });

  it('keeps one page empty: the other jaw reaches its rows', async () => {
    const list = items(60);
    const answer = numberedOnly((span) =>
      span.jaw === 'newest' && span.offset === 10
        ? failing({ kind: 'NOT_UNDERSTOOD', assumption: 'page-not-empty', found: 'nothing' })
        : pageOf(paper(list), span),
    );
    const { outcome } = await walk(answer);
    expect(outcome).toMatchObject({ complete: true, distinct: 60 });
  });

  it('cannot bring a large page: it is asked for in smaller ones', async () => {
    const list = items(1800);
    const { outcome, asked } = await walk(
      (span) => (span.size > 250 ? failing({ kind: 'TOO_HEAVY' }) : pageOf(paper(list), span)),
      { pageSize: 1000 },
    );
    expect(outcome).toMatchObject({ complete: true, distinct: 1800 });
    expect(new Set(asked.map((span) => span.size))).toEqual(new Set([1000, 500, 250]));
  });

  it('cannot even bring the smallest: the pass stops', async () => {
    const walking = walk(() => failing({ kind: 'TOO_HEAVY' }), { pageSize: 1000 });
    await expect(walking).rejects.toMatchObject({ failure: { kind: 'TOO_HEAVY' } });
  });

  it('is left alone when the reader cancels', async () => {
    const controller = new AbortController();
    const walking = walk(
      (span, number) => {
        if (number === 2) controller.abort(new Error('cancelled'));
        return pageOf(paper(items(90)), span);
      },
      { signal: controller.signal },
    );
    await expect(walking).rejects.toThrow('cancelled');
  });
});
