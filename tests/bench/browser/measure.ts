import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../e2e/rig/until.ts';
import type { BenchBrowser, BenchPage } from './browsers.ts';
import { median, percentile } from './figures.ts';
import type { KeyFigure, OpeningFigure, ProbedWindow, ScrollFigure } from './probe.ts';
import { queriesOf, type Words } from './queries.ts';
import type * as SearchAlone from './searchAlone.ts';

/** An even pace, slow enough that a late result is not taken for one of the next key. */
const BETWEEN_KEYS_MS = 250;
/** What a page does after the last key (completion, facets) is over by then. */
const REST_MS = 1_500;
const OPENINGS = 5;
const FRAMES = 600;

/** Everything measured of one library in one browser. */
export interface Figures {
  readonly browser: string;
  readonly titles: number;
  readonly opening: OpeningFigure;
  readonly keys: number;
  readonly painted: { readonly p50: number; readonly p95: number };
  readonly work: { readonly p50: number; readonly p95: number };
  readonly search: { readonly p50: number; readonly p95: number };
  readonly typing: { readonly longest: number; readonly count: number };
  readonly scrolling: ScrollFigure;
}

const spread = (values: readonly number[]): { p50: number; p95: number } => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

const readOpening = (): OpeningFigure | null => (window as ProbedWindow).probe?.opening() ?? null;
const readKeys = (): KeyFigure[] => (window as ProbedWindow).probe?.keys() ?? [];
const readBlocks = (): { longest: number; count: number } =>
  (window as ProbedWindow).probe?.blocks() ?? { longest: 0, count: 0 };
const scroll = (frames: number): Promise<ScrollFigure> => {
  const { probe } = window as ProbedWindow;
  if (probe === undefined) throw new Error('no probe in this page');
  return probe.scrollToEnd(frames);
};

/** Words of a book from the middle of the list. */
function readWords(): Words {
  const rows = [...document.querySelectorAll('[aria-label="Books"] .book')];
  const texts = rows.map((row) => {
    const read = (part: string): string => row.querySelector(part)?.textContent ?? '';
    return { title: read('.book-title'), author: read('.book-authors'), narrator: read('.book-narrators') };
  });
  const plain = texts.find(({ title, author }) => /^[A-Z][a-z ]+$/i.test(title) && /^[a-z ]+$/i.test(author));
  return plain ?? { title: 'The Long Lantern', author: 'Anna', narrator: 'Anna' };
}

async function openOnce(browser: BenchBrowser, titles: number): Promise<{ page: BenchPage; figure: OpeningFigure }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const page = await browser.openLibrary();
    await until('the whole library', async () => (await page.evaluate(readOpening))?.shown === titles);
    let figure: OpeningFigure | null = null;
    for (let before = -1; figure === null || figure.rowsRead > before; ) {
      before = figure?.rowsRead ?? -1;
      await sleep(REST_MS);
      figure = await page.evaluate(readOpening);
    }
    // Where the probe cannot be there from the first script on, it may have come too late.
    if (figure.rowsRead >= titles) return { page, figure };
    await page.close();
  }
  throw new Error(`${browser.name}: the probe came too late each time`);
}

/** The figures of a typical opening, each the median of several. */
async function measureOpening(browser: BenchBrowser, titles: number): Promise<OpeningFigure> {
  const found: OpeningFigure[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    const { page, figure } = await openOnce(browser, titles);
    found.push(figure);
    await page.close();
  }
  const middle = (read: (figure: OpeningFigure) => number): number => median(found.map(read));
  return {
    shown: titles,
    firstRows: middle(({ firstRows }) => firstRows),
    rowsBefore: middle(({ rowsBefore }) => rowsBefore),
    lastRead: middle(({ lastRead }) => lastRead),
    rowsRead: middle(({ rowsRead }) => rowsRead),
    longestBlock: middle(({ longestBlock }) => longestBlock),
    blocks: middle(({ blocks }) => blocks),
  };
}

async function type(page: BenchPage, queries: readonly string[]): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLInputElement>('[aria-label="Search library"]')?.focus());
  await sleep(REST_MS);
  await page.evaluate(readBlocks);
  for (const query of queries) {
    for (const key of query) {
      await page.keyboard.press(key);
      await sleep(BETWEEN_KEYS_MS);
    }
    await sleep(REST_MS);
    for (const _ of ['suggestions', 'text']) {
      await page.keyboard.press('Escape');
      await sleep(BETWEEN_KEYS_MS);
    }
  }
}

/** @param search is the code of `searchAlone.ts`, as a script that leaves a global `searchAlone` */
export async function measure(browser: BenchBrowser, titles: number, search: string): Promise<Figures> {
  // First, and the openings last: Firefox frees a closed page a while later, in the process that the next one is in.
  const { page } = await openOnce(browser, titles);
  const scrolling = await page.evaluate(scroll, FRAMES);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const queries = queriesOf(await page.evaluate(readWords));
  await type(page, queries);
  const typing = await page.evaluate(readBlocks);
  const keys = await page.evaluate(readKeys);
  await page.close();
  const quiet = await browser.quietPage();
  await quiet.evaluate(search);
  const searched = await quiet.evaluate(
    (texts) => (window as unknown as { searchAlone: typeof SearchAlone }).searchAlone.timeSearches(texts),
    keys.map(({ text }) => text),
  );
  await quiet.close();
  return {
    browser: browser.name,
    titles,
    opening: await measureOpening(browser, titles),
    keys: keys.length,
    painted: spread(keys.map(({ painted }) => painted)),
    work: spread(keys.map(({ work }) => work)),
    search: spread(searched),
    typing,
    scrolling,
  };
}
