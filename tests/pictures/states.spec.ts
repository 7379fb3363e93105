import type { Page } from '@playwright/test';
import type { PageName, Rig } from '../e2e/rig/rig.ts';
import { expect, test } from '../e2e/rig/test.ts';
import { openAlbum, type View } from './album.ts';

test.use({ books: 250 });

const PAGES: readonly (readonly [string, PageName | undefined])[] = [
  ['popup', 'popup'],
  ['library', undefined],
  ['options', 'options'],
];

/** Every page that tells how a sync stands, in this state. */
const everywhere = (state: string, ready: (page: Page) => Promise<void>): readonly View[] =>
  PAGES.map(([name, page]) => ({ name: `${state}-${name}`, prepare: ready, ...(page === undefined ? {} : { page }) }));

const sectionsOf = (state: string): readonly View[] =>
  ['series', 'stats', 'history'].map((view) => ({
    name: `${state}-${view}`,
    at: `?view=${view}`,
    prepare: (page) => expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible(),
  }));

const told = (page: Page): Promise<void> => expect(page.getByRole('alert')).toBeVisible();

async function pressSync(rig: Rig): Promise<void> {
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await rig.waitForJob('the job to be written', ({ endedAt }) => endedAt === null);
  await popup.close();
}

/** Stands in the way until the pictures are taken, below the limit for headers each time. */
const HELD_MS = 20_000;

test('nothing here yet, a first sync, and what can go wrong', async ({ rig, simulator }) => {
  const album = await openAlbum(rig);
  await album.take(
    ...everywhere('empty', (page) => expect(page.getByRole('button', { name: 'Sync Library' })).toBeVisible()),
    ...sectionsOf('empty'),
  );
  await rig.syncAndWait();
  await album.take(...everywhere('signed-out-first', told));

  await (await rig.signIn()).close();
  simulator.set({ delayMs: HELD_MS, heaviestPage: 100 });
  await pressSync(rig);
  await album.take(...everywhere('first-sync', (page) => expect(page.getByRole('progressbar')).toBeVisible()));
  simulator.set({ delayMs: 0, heaviestPage: 0 });
  await rig.waitForJob('the sync to end', ({ status }) => status === 'COMPLETED');

  simulator.fault({
    route: 'api',
    times: 1,
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '600' } },
  });
  await pressSync(rig);
  await rig.waitForJob('the job to wait', ({ waitUntil }) => waitUntil !== null);
  await album.take(
    ...everywhere('waiting', (page) => expect(page.getByRole('button', { name: 'Go on now' })).toBeVisible()),
  );
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Go on now' }).click();
  await rig.waitForJob('the job to end', ({ status }) => status === 'COMPLETED');
  await popup.close();

  simulator.fault({ fault: { kind: 'no-items' } });
  await rig.syncAndWait();
  await album.take(...everywhere('not-understood', told));
  simulator.clearFaults();

  simulator.expireSessions();
  await rig.syncAndWait();
  await album.take(...everywhere('signed-out', told));

  simulator.nextAccount = 'somebody';
  await (await rig.signIn()).close();
  await rig.syncAndWait();
  await album.take(...everywhere('other-account', told));
  expect(rig.problems).toEqual([]);
});

test.describe('a full disk', () => {
  test.use({ books: 2500, frozen: true });

  test('has no room for the rest', async ({ rig }) => {
    await (await rig.signIn()).close();
    const page = await rig.openPopup();
    const session = await rig.context.newCDPSession(page);
    const origin = rig.url('').slice(0, -1);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 3_600_000 });
    await page.getByRole('button', { name: 'Sync Library' }).click();
    await told(page);
    const album = await openAlbum(rig);
    await album.take(...everywhere('full-disk', told));
  });
});
