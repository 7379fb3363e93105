import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/audible/errors';
import { MARKETPLACES, type MarketplaceId } from '@/lib/audible/marketplaces';
import type { Answer } from '@/lib/audible/transport';
import { readListAnswer, readProductsAnswer } from '@/lib/audible/website/answers';
import type { WebsitePage } from '@/lib/audible/website/delivery';
import { createPace } from '@/lib/audible/website/pace';
import { catalogueUrl, listPageUrl } from '@/lib/audible/website/urls';
import { walkWebsite } from '@/lib/audible/website/walk';
import { systemClock } from '@/lib/clock';
import { type Normalised, normalise } from '@/lib/library/normalise';
import { type RawItem, type Simulator, startSimulator } from '../../../simulator/index.ts';
import { ask, Reader } from '../../simulator/client';
import { answerOf } from './support';

const BOOKS = 230;
const NOW = '2026-09-01T12:00:00.000Z';
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ books: BOOKS, seed: 7 });
});
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.clearFaults();
  simulator.clearRequests();
  simulator.set({ catalogOmits: 0, ignorePage: false, duplicates: 0 });
});

async function readerOf(marketplace: MarketplaceId): Promise<Reader> {
  const reader = new Reader(simulator.port);
  await reader.signIn(MARKETPLACES[marketplace].domain);
  return reader;
}

const asAnswer = ({ status, headers, text }: { status: number; headers: object; text: string }): Answer =>
  answerOf(text, { status, headers: new Headers({ ...headers }), redirected: status >= 300 && status < 400 });

async function walk(marketplace: MarketplaceId) {
  const reader = await readerOf(marketplace);
  simulator.clearRequests();
  const pages: WebsitePage[] = [];
  const outcome = await walkWebsite({
    async askList(page) {
      const { host, pathname, search } = new URL(listPageUrl(marketplace, page));
      return readListAnswer(asAnswer(await reader.ask(host, pathname + search)), Date.now());
    },
    async askCatalogue(asins) {
      const { host, pathname, search } = new URL(catalogueUrl(marketplace, asins));
      return readProductsAnswer(asAnswer(await ask(simulator.port, host, pathname + search)), asins, Date.now());
    },
    onPage: async (page) => void pages.push(page),
    onRetry: () => {},
    first: null,
    done: [],
    total: null,
    restarts: 0,
    onRestart: async () => {},
    expectsRows: false,
    hitRatesBefore: null,
    pace: createPace(0),
    clock: systemClock,
    signal: new AbortController().signal,
  });
  return { outcome, pages, items: pages.flatMap(({ items }) => items) };
}

const book = (item: unknown) => {
  const read: Normalised = normalise(item, { now: NOW });
  if (!read.ok) throw new Error(read.unreadable.reason);
  return read.book;
};

/** What the site shows: pre-orders are not on the page. */
const shown = (items: readonly RawItem[]): RawItem[] =>
  items.filter((item) => (item.library_status as { is_preordered?: unknown } | null)?.is_preordered !== true);

describe('the website of the simulated Audible', () => {
  it('gives every title that it lists, newest first, with what the API would say of it', async () => {
    const { outcome, pages, items } = await walk('us');
    const library = new Map(shown(simulator.library().items).map((item) => [item.asin, item]));
    expect(outcome).toMatchObject({ complete: false, reason: 'NO_TOTAL', distinct: library.size, repeated: 0 });
    const identities = pages.flatMap((page) => page.identities);
    expect(new Set(identities)).toEqual(new Set(library.keys()));
    // Titles without a date, or with one from the beginning of time, stand wherever the site puts them.
    const dates = identities.map((asin) => Date.parse(library.get(asin)?.purchase_date ?? '')).filter((at) => at > 0);
    expect(dates).toEqual(dates.toSorted((one, other) => other - one));
    for (const item of items) {
      const read = book(item);
      const original = library.get(read.asin);
      if (original?.title === null || original === undefined) continue;
      const expected = book(original);
      expect(read).toMatchObject({
        title: expected.title,
        authorsJson: expected.authorsJson,
        seriesJson: expected.seriesJson,
        runtimeMinutes: expected.runtimeMinutes,
        releaseDate: expected.releaseDate,
        language: expected.language,
        purchaseDate: null,
      });
      if (expected.isFinished !== null) expect(read.isFinished).toBe(expected.isFinished);
      if (read.percentComplete !== null && expected.percentComplete !== null) {
        expect(Math.abs(read.percentComplete - expected.percentComplete)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('asks about one list page and one batch per fifty titles', async () => {
    await walk('us');
    const asked = (route: string) => simulator.requests.filter((request) => request.route === route).length;
    const titles = shown(simulator.library().items).length;
    expect(asked('website')).toBe(Math.ceil(titles / 50) + 1);
    expect(asked('catalog')).toBe(Math.ceil(titles / 50));
    expect(simulator.requests.filter(({ route }) => route === 'catalog').every(({ headers }) => !headers.cookie)).toBe(
      true,
    );
  });

  it.each(['de', 'fr', 'it', 'es', 'jp', 'br'] as const)(
    'reads the pages of %s, whose words it does not know',
    async (id) => {
      const { items, outcome } = await walk(id);
      const library = new Map(simulator.library(id).items.map((item) => [item.asin, item]));
      expect(outcome.distinct).toBe(shown([...library.values()]).length);
      const { title, finished, minutesLeft, authors, origin } = outcome.hitRates;
      for (const rate of [title, finished, authors, origin]) expect(rate.hits).toBe(rate.of);
      expect(minutesLeft.hits).toBeGreaterThan(0);
      for (const item of items) expect(book(item).title).toBe(library.get(book(item).asin)?.title);
    },
  );

  it('is told by its rows where the catalogue omits a title', async () => {
    simulator.set({ catalogOmits: 0.2 });
    const { pages, items } = await walk('us');
    const gone = new Set(pages.flatMap((page) => page.notInCatalogue));
    expect(gone.size).toBeGreaterThan(10);
    const library = new Map(simulator.library().items.map((item) => [item.asin, item]));
    for (const item of items.map(book).filter(({ asin }) => gone.has(asin))) {
      expect(library.get(item.asin)?.title).toContain(item.title);
      expect(item).toMatchObject({ runtimeMinutes: null, language: null });
    }
  });

  it('is never walked for ever', async () => {
    simulator.set({ ignorePage: true });
    const { outcome } = await walk('us');
    expect(outcome).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', distinct: 50 });
  });

  it.each([
    ['redirect-to-sign-in', 'SIGN_IN_ASKED'],
    ['sign-in-page', 'SIGN_IN_ASKED'],
    ['captcha-page', 'SIGN_IN_ASKED'],
  ] as const)('answers with %s: %s', async (kind, failure) => {
    simulator.fault({ route: 'website', from: 3, fault: { kind } });
    const error: unknown = await walk('us').catch((reason: unknown) => reason);
    expect(failureOf(error, failure)).not.toBeNull();
  });

  it('survives a "Whoops" and a page that comes without rows', { timeout: 15_000 }, async () => {
    // The first two requests of the website are those of signing in.
    simulator.fault({ route: 'website', from: 4, times: 1, fault: { kind: 'error-body' } });
    simulator.fault({ route: 'website', from: 5, times: 1, fault: { kind: 'empty-page' } });
    const { outcome } = await walk('us');
    expect(outcome.distinct).toBe(shown(simulator.library().items).length);
  });
});
