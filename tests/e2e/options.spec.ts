import type { Page } from '@playwright/test';
import type { RawItem } from '../simulator/contract.ts';
import { axe, axeInBothSchemes } from './rig/axe.ts';
import { inScheme, shot } from './rig/shots.ts';
import { addUk, signInAtBoth } from './rig/stores.ts';
import { expect, test } from './rig/test.ts';

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const rowOf = (page: Page, route: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: route }) });

async function checkConnection(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Check connection' }).click();
  await page.getByText('What the report says').click();
  return (await page.getByRole('region', { name: 'Report' }).textContent()) ?? '';
}

/** Every word of an item that is somebody's: what it is called, who made it, which it is. */
const wordsOf = (item: RawItem): string[] => {
  const people = [item.authors, item.narrators].flatMap((list) => (Array.isArray(list) ? list : []));
  const names = people.map((person: { name?: unknown }) => person.name);
  return [item.asin, item.title, item.subtitle, ...names].filter(
    (word): word is string => typeof word === 'string' && word.length > 4,
  );
};

test.describe('the connection check', () => {
  test('says that every way is open, in a report without a title or a name', async ({ rig, simulator }) => {
    const site = await rig.signIn();
    await site.close();
    const page = await rig.openOptions();
    simulator.clearRequests();
    const report = await checkConnection(page);
    for (const route of ["Audible's API", 'Website gateway', 'Website www', 'Public catalogue']) {
      await expect(rowOf(page, route)).toContainText('open');
    }
    await expect(page.getByText('Your library can be reached.')).toBeVisible();
    expect(simulator.requests.map(({ route, status }) => [route, status]).sort()).toEqual([
      ['api', 200],
      ['catalog', 200],
      ['gateway', 200],
      ['website', 200],
    ]);
    expect(rig.strays()).toEqual([]);

    expect(report).toContain('shape: root {items: array(1)');
    expect(report).toMatch(/items\[\] \{.*title: string/);
    expect(report).toContain('rows 20');
    const personal = simulator.library().items.flatMap(wordsOf);
    expect(personal.length).toBeGreaterThan(500);
    expect(personal.filter((word) => report.includes(word))).toEqual([]);
    expect(rig.problems).toEqual([]);
  });

  test('tells a closed way from being signed out, and Amazon is not asked', async ({ rig, simulator }) => {
    const page = await rig.openOptions();
    await checkConnection(page);
    await expect(rowOf(page, "Audible's API")).toContainText('refused (403)');
    await expect(rowOf(page, 'Website www')).toContainText('asks to sign in');
    await expect(rowOf(page, 'Public catalogue')).toContainText('open');
    await expect(section(page, 'Connection').getByRole('button', { name: 'Sign in to Audible' })).toBeVisible();
    await axeInBothSchemes(page, 320);
    expect(simulator.requests.filter(({ host }) => host.includes('amazon.'))).toEqual([]);

    const site = await rig.signIn();
    await site.close();
    simulator.set({ open: { api: false } });
    await page.getByRole('button', { name: 'Check connection' }).click();
    await expect(rowOf(page, 'Website gateway')).toContainText('open');
    await expect(rowOf(page, "Audible's API")).toContainText('refused (403)');
    await expect(page.getByText('A sync would take this way: Website gateway.')).toBeVisible();
  });
});

test('a second store is not checked yet, until it is; the pages show one library and can change', async ({
  rig,
  simulator,
}) => {
  await signInAtBoth(rig);
  await rig.syncAndWait();

  const page = await rig.openOptions();
  await addUk(page);
  const uk = section(page, 'audible.co.uk');
  await expect(uk).toContainText('Not checked yet');
  await expect(uk).not.toContainText('0 books');
  await shot(page, 'second-store');

  expect(await rig.syncAndWait()).toMatchObject({ libraryId: 'uk', status: 'COMPLETED' });
  await expect(uk).toContainText(/^.*\d+ books, proved complete/);
  await page.getByRole('button', { name: 'Show audible.com' }).click();
  await expect(section(page, 'audible.com')).toContainText('Shown');
  expect(await rig.syncAndWait()).toMatchObject({ libraryId: 'us', status: 'COMPLETED' });

  const listed = async (library: Page) =>
    Number(
      await library.getByRole('list', { name: 'Books' }).getByRole('listitem').first().getAttribute('aria-setsize'),
    );
  const panel = await rig.openSidePanel();
  await expect.poll(() => listed(panel)).toBeGreaterThan(200);
  await panel.getByRole('combobox', { name: 'Library shown' }).selectOption({ label: 'audible.co.uk' });
  await expect.poll(() => listed(panel)).toBe((await rig.readBooks()).filter((row) => row.libraryId === 'uk').length);
  const popup = await rig.openPopup();
  await expect(popup.getByText('audible.co.uk')).toBeVisible();
  expect(rig.strays()).toEqual([]);
  expect(simulator.library('uk').items.length).toBe(24);
});

test("another account's titles are kept apart when the reader says so, and the pages follow", async ({
  rig,
  simulator,
}) => {
  const site = await rig.signIn();
  await rig.syncAndWait();
  const before = (await rig.readBooks()).length;
  simulator.expireSessions();
  simulator.nextAccount = 'somebody';
  await rig.signIn(site);
  await site.close();
  expect(await rig.syncAndWait()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });

  const panel = await rig.openSidePanel();
  await expect(panel.getByRole('alert')).toContainText('Somebody else seems to be signed in at audible.com.');
  await axeInBothSchemes(panel, 320);
  await shot(panel, 'other-account');
  await panel.getByRole('button', { name: 'Keep apart' }).click();
  await expect(panel.getByRole('combobox', { name: 'Library shown' })).toHaveValue('us-2');
  await expect(panel.getByRole('status').filter({ hasText: 'Complete' })).toBeVisible();
  const rows = await rig.readBooks();
  expect(rows.filter(({ libraryId }) => libraryId === 'us').length).toBe(before);
  const apart = rows.filter(({ libraryId }) => libraryId === 'us-2').length;
  expect(apart).toBeGreaterThan(0);
  await expect(panel.locator(`[aria-setsize="${apart}"]`).first()).toBeVisible();

  const options = await rig.openOptions();
  await expect(section(options, 'audible.com (2)')).toContainText('Shown');
  await expect(options.getByRole('button', { name: 'Show audible.com', exact: true })).toBeVisible();
});

/** What an update does that reads more than before, from the outside: the entries in quarantine get a title. */
const healOne = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('library-sync');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const writing = database.transaction('quarantine', 'readwrite');
    writing.objectStore('quarantine').openCursor().onsuccess = ({ target }) => {
      const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
      cursor?.update({ ...cursor.value, item: { ...cursor.value.item, title: 'Readable at last' } });
    };
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  });

test('what could not be read is shown whole, and tried again', async ({ rig, simulator }) => {
  const library = simulator.library();
  for (const { asin } of library.items.filter(({ title }) => title !== null).slice(0, 3)) {
    library.change(asin, { title: null });
  }
  const unreadable = library.items.filter(({ title }) => title === null).length;
  const site = await rig.signIn();
  await site.close();
  await rig.syncAndWait();

  const page = await rig.openOptions();
  const quarantine = section(page, /^Could not be read/);
  await expect(quarantine.getByRole('heading')).toHaveText(`Could not be read (${unreadable})`);
  const [first] = await rig.readTable<{ asin: string }>('quarantine');
  await quarantine.getByText('Without a title').last().click();
  await expect(quarantine.getByRole('region')).toContainText('"title": null');
  await quarantine.getByRole('button', { name: 'Try again' }).click();
  await expect(quarantine.getByRole('status')).toHaveText('Still not readable. Nothing changed.');

  await healOne(page);
  const books = (await rig.readBooks()).length;
  await quarantine.getByRole('button', { name: 'Try again' }).click();
  await expect(quarantine.getByRole('status')).toContainText('1 entry is a book now');
  const rows = await rig.readBooks();
  expect(rows.length).toBe(books + 1);
  expect(rows.find(({ asin }) => asin === first?.asin)?.title).toBe('Readable at last');
});

test('"Read every title" starts a sync of all of them', async ({ rig }) => {
  const site = await rig.signIn();
  await site.close();
  const first = await rig.syncAndWait();
  const page = await rig.openOptions();
  await page.getByRole('button', { name: 'Read every title' }).click();
  const full = await rig.waitForJob('the thorough sync', ({ id, status }) => id !== first.id && status === 'COMPLETED');
  expect(full).toMatchObject({ full: true, ledger: { mode: 'FULL', complete: true } });
});

const WIDTHS = [320, 400, 800, 1280];

test('with everything there is to see, no rule of access is broken, however narrow', async ({ rig, simulator }) => {
  const library = simulator.library();
  const [one, two, three] = library.items.filter(({ title }) => title !== null);
  if (one === undefined || two === undefined || three === undefined) throw new Error('The library is too small');
  library.change(one.asin, { title: null });
  await signInAtBoth(rig);
  await rig.syncAndWait();
  library.remove(two.asin);
  library.refund(three.asin);
  await rig.syncAndWait();

  const page = await rig.openOptions();
  await addUk(page);
  await page.getByRole('button', { name: 'Show audible.com', exact: true }).click();
  await checkConnection(page);
  await page.getByText('What the last sync did').click();
  await section(page, /^Could not be read/)
    .getByText('Without a title')
    .last()
    .click();
  for (const scheme of ['light', 'dark'] as const) {
    await inScheme(page, scheme);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Between the narrowest and the widest only the room differs.
      if (width === WIDTHS.at(0) || width === WIDTHS.at(-1)) await axe(page, scheme);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
      await shot(page, `options-${width}-${scheme}`, true);
    }
  }

  const panel = await rig.openSidePanel();
  for (const gone of [two, three]) {
    const row = (await rig.readBooks()).find(({ asin }) => asin === gone.asin);
    await panel.getByLabel('Search library').fill(row?.title ?? '');
    const item = panel
      .getByRole('listitem')
      .filter({ hasText: row?.presence === 'RETURNED' ? 'Returned' : 'No longer listed' });
    await expect(item.first()).toBeVisible();
    await item.first().click();
    await expect(panel.getByText(/no longer listed at Audible since/i)).toBeVisible();
    await axeInBothSchemes(panel, 320);
    await shot(panel, `gone-${row?.presence}`);
    await panel.keyboard.press('Escape');
  }
});
