import type { Locator, Page } from '@playwright/test';
import type { JobRow } from '@/lib/sync/job';
import type { Rig } from '../../tests/e2e/rig/rig.ts';
import { seriesWithGaps } from '../../tests/e2e/rig/series.ts';
import { until } from '../../tests/e2e/rig/until.ts';
import { ledgerTable } from './ledger.ts';
import type { Pictures } from './pictures.ts';

/** Long enough for pictures of a sync at work, which else ends in the blink of an eye on one machine. */
const HELD_ANSWER_MS = 5_000;
const FIRST_ANSWER_MS = 500;
/** The most the service gives in one answer. */
const LARGEST_ANSWER = 1_000;

export interface Story {
  readonly rig: Rig;
  readonly pictures: Pictures;
  say(line: string): void;
}

const books = (page: Page): Locator => page.getByLabel('Books', { exact: true });
const syncButton = (page: Page): Locator => page.getByRole('button', { name: 'Sync Library' });
const hasEnded = ({ endedAt }: JobRow): boolean => endedAt !== null;

function report({ say }: Story, job: JobRow): void {
  say(`\n${ledgerTable(job)}\n`);
  if (job.status !== 'COMPLETED') throw new Error(`the sync ended as ${job.status}`);
}

/**
 * Waits until a sync is halfway, and holds it there: the first answer arrives soon, the others wait. A library that
 * comes in one answer is held before it.
 */
async function hold({ simulator, waitForJob }: Rig): Promise<void> {
  const comesInParts = simulator.library().items.length > LARGEST_ANSWER;
  simulator.clearRequests();
  simulator.set({ delayMs: comesInParts ? FIRST_ANSWER_MS : HELD_ANSWER_MS });
  await until('the first request', async () => simulator.requests.some(({ path }) => path.endsWith('/1.0/library')));
  simulator.set({ delayMs: HELD_ANSWER_MS });
  if (comesInParts) await waitForJob('the first books', (job) => hasEnded(job) || job.processed > 0);
}

/** The main job: one press, and the whole library is here. */
export async function firstSync(story: Story): Promise<void> {
  const { rig, pictures, say } = story;
  const popup = await rig.openPopup();
  await syncButton(popup).waitFor();
  await pictures.takeInBothSchemes(popup, 'popup-1-before');

  say('Pressing Sync Library (the answers are held back a little, for the pictures)…');
  const held = hold(rig);
  await syncButton(popup).click();
  await held;
  await popup.getByRole('progressbar').or(syncButton(popup)).first().waitFor();
  await pictures.takeInBothSchemes(popup, 'popup-2-during');

  const job = await rig.waitForJob('the sync to end', hasEnded);
  rig.simulator.set({ delayMs: 0 });
  await syncButton(popup).waitFor();
  await pictures.takeInBothSchemes(popup, 'popup-3-after');
  await popup.close();
  report(story, job);
}

/** Every later day: little has changed, and nothing is ever lost. */
export async function secondSync(story: Story): Promise<void> {
  const { rig, pictures, say } = story;
  const library = rig.simulator.library();
  const [vanishing, renamed] = library.items;
  if (vanishing !== undefined && renamed !== undefined) {
    library.remove(vanishing.asin);
    library.change(renamed.asin, { title: `${renamed.title} (Revised Edition)` });
  }
  library.buy(3);
  say('At Audible three books are bought, one is renamed and one vanishes. Syncing again…');
  const job = await rig.syncAndWait();
  const popup = await rig.openPopup();
  await syncButton(popup).waitFor();
  await pictures.takeInBothSchemes(popup, 'popup-4-second-sync');
  await popup.close();
  report(story, job);
}

/** What the full tab shows besides the list, and where. */
const VIEWS = {
  'library-covers': 'covers',
  'library-table': 'table',
  'library-series': 'series',
  'library-statistics': 'stats',
};
/** Where all columns of the table have room. */
const WIDE = { width: 1440, height: 900 };
const HIGH = { width: 1280, height: 1090 };
const LANDMARK = '[data-book], .index-row';

/** What the second sync did, title by title. */
async function showHistory({ rig, pictures }: Story): Promise<void> {
  const page = await rig.open('library', '?view=history');
  await page.locator('.history-line').first().click();
  // The pointer would leave its mark on the line.
  await page.mouse.move(0, 0);
  await pictures.takeInBothSchemes(await drawn(page, page.locator('.touched').first()), 'library-history');
  await page.close();
}

/** What a series lacks, once the public catalogue was asked; down to its end. */
async function showSeries({ rig, pictures }: Story): Promise<void> {
  const series = seriesWithGaps(rig.simulator.library());
  const page = await rig.open('library', `?view=series&q=${encodeURIComponent(series)}`);
  await page.setViewportSize(HIGH);
  await page.getByRole('link', { name: series }).first().click();
  await page.getByRole('button', { name: 'Look for missing titles' }).click();
  await page.mouse.move(0, 0);
  await pictures.takeInBothSchemes(await drawn(page, page.locator('.listed').first()), 'library-missing');
  await page.close();
}

/** A search, and what the books it found are. */
async function showFacets({ rig, pictures }: Story): Promise<void> {
  const page = await rig.open('library', `?q=${encodeURIComponent('length:<12h -is:finished rating:>=4')}`);
  await pictures.takeInBothSchemes(await drawn(page, page.locator('.facet').first()), 'library-facets');
  await page.close();
}

/** Pages draw what they read after the load event, and covers arrive after that. */
async function drawn(page: Page, landmark: Locator): Promise<Page> {
  await landmark.waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** The result, in every page that shows it. */
export async function showPages(story: Story): Promise<void> {
  const { rig, pictures } = story;
  const panel = await rig.openSidePanel();
  await pictures.takeInBothSchemes(await drawn(panel, books(panel)), 'sidepanel');
  const library = await rig.openLibrary();
  await pictures.takeInBothSchemes(await drawn(library, books(library)), 'library');
  for (const [name, view] of Object.entries(VIEWS)) {
    const page = await rig.open('library', `?view=${view}`);
    if (view === 'table') await page.setViewportSize(WIDE);
    await pictures.takeInBothSchemes(
      await drawn(page, page.locator(view === 'stats' ? 'figure' : LANDMARK).first()),
      name,
    );
    await page.close();
  }
  await showSeries(story);
  await showFacets(story);
  await showHistory(story);
  await library.locator(LANDMARK).first().click();
  await pictures.takeInBothSchemes(
    await drawn(library, library.getByRole('complementary', { name: 'Book' })),
    'library-book',
  );
  const options = await rig.openOptions();
  await pictures.takeInBothSchemes(await drawn(options, syncButton(options)), 'options');
}
