import type { Page } from '@playwright/test';
import { axe, axeInBothSchemes } from './rig/axe.ts';
import { inScheme, shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const history = (page: Page) => page.getByRole('region', { name: 'History' });
const line = (page: Page, name: RegExp) => history(page).getByRole('button', { name });
const SECOND = /3 new, 1 updated, 1 no longer listed/;

const changedIn = (page: Page, count: number) => history(page).getByRole('region', { name: `Changed (${count})` });

type Broken = typeof globalThis & { mendTables?: () => void };

/** Runs inside a page: whoever reads this table is refused, until the tables are mended. */
function breakTable(name: string): void {
  const mends: (() => void)[] = [];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const method of ['get', 'getAll', 'getAllKeys', 'getAllRecords', 'openCursor', 'openKeyCursor', 'count']) {
      const real: unknown = Reflect.get(prototype, method);
      if (typeof real !== 'function') continue;
      Reflect.set(prototype, method, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const table = 'objectStore' in this ? this.objectStore.name : this.name;
        if (table === name) throw new DOMException('The disk', 'UnknownError');
        return Reflect.apply(real, this, args);
      });
      mends.push(() => void Reflect.set(prototype, method, real));
    }
  }
  (globalThis as Broken).mendTables = () => {
    for (const mend of mends) mend();
  };
}

const mendTables = (): void => (globalThis as Broken).mendTables?.();

// Against hanging only: axe looks at three states.
test.setTimeout(600_000);

test('what two syncs brought is told, title by title, in the tab and in the panel', async ({ rig, simulator }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.open('library', '?view=history');
  await expect(line(page, /First copy: \d+ titles/)).toBeVisible();
  await expect(history(page).getByRole('button')).toHaveCount(1);

  // A sync that ends while the page is open appears.
  const [gone, renamed] = simulator.library().items;
  if (gone === undefined || renamed === undefined) throw new Error('No titles');
  simulator.library().remove(gone.asin);
  simulator.library().change(renamed.asin, { title: 'Renamed at Audible' });
  const bought = simulator.library().buy(3);
  await rig.syncAndWait();
  await expect(line(page, SECOND)).toBeVisible();
  await expect(line(page, SECOND)).toHaveAttribute('aria-expanded', 'false');

  // What a screen reader finds, once it is opened by keyboard.
  await line(page, /First copy/).focus();
  await page.keyboard.press('ArrowUp');
  await expect(line(page, SECOND)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, SECOND)).toHaveAttribute('aria-expanded', 'true');
  await expect(history(page)).toMatchAriaSnapshot(`
    - region:
      - heading /\\w+ 20\\d\\d/ [level=2]
      - list:
        - listitem:
          - button /3 new, 1 updated, 1 no longer listed/ [expanded]
          - region "New (3)":
            - heading "New (3)" [level=3]
            - list:
              - listitem:
                - link
          - region "No longer listed":
            - heading "No longer listed" [level=3]
            - list:
              - listitem:
                - link
          - region "Changed (1)":
            - heading "Changed (1)" [level=3]
            - list:
              - listitem:
                - link /Renamed at Audible/
  `);
  await expect(history(page).getByRole('region', { name: 'New (3)' }).getByRole('link')).toHaveCount(3);
  await expect(history(page).getByText('Requests')).toBeVisible();

  const looked = async (width: number, scheme: 'light' | 'dark'): Promise<void> => {
    await page.setViewportSize({ width, height: 800 });
    await inScheme(page, scheme);
    await axe(page, scheme);
    await shot(page, `history-${width}-${scheme}`, true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The last of the sections: where they do not fit it would be out of sight.
    await expect(page.getByRole('link', { name: 'History', exact: true })).toBeInViewport({ ratio: 1 });
  };
  await looked(320, 'light');
  await looked(1440, 'dark');
  await looked(800, 'light');

  // A title is a link to its book, and closing the book leads back to it.
  await page.setViewportSize({ width: 1440, height: 800 });
  const link = history(page).getByRole('link', { name: /Renamed at Audible/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Book' })).toContainText('Renamed at Audible');
  expect(new URL(page.url()).searchParams.get('book')).toBe(renamed.asin);
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search library')).toBeFocused();
  await page.goBack();
  await expect(line(page, SECOND)).toBeVisible();

  // Checks without a change are one line.
  await rig.syncAndWait();
  await expect(line(page, /Nothing changed/)).toBeVisible();
  await rig.syncAndWait();
  await expect(line(page, /2 checks without a change/)).toBeVisible();
  await expect(line(page, /Nothing changed/)).toHaveCount(0);

  const panel = await rig.openSidePanel();
  await panel.setViewportSize({ width: 320, height: 800 });
  await panel.getByRole('link', { name: 'History' }).click();
  await line(panel, SECOND).click();
  const first = history(panel).getByRole('region', { name: 'New (3)' }).getByRole('link').first();
  await first.click();
  const dialog = panel.getByRole('dialog', { name: 'Book' });
  await expect(dialog).toBeVisible();
  expect(bought).toContain(new URL(panel.url()).searchParams.get('book'));
  await panel.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(first).toBeFocused();
  expect(rig.problems).toEqual([]);
});

test('a sync that failed says why, and one that changed every title shows a few of them first', async ({
  rig,
  simulator,
}) => {
  await rig.signIn();
  await rig.syncAndWait();
  for (const item of simulator.library().items) {
    simulator.library().change(item.asin, { title: `${item.title}, revised`, publisher_name: 'Another House' });
  }
  const job = await rig.syncAndWait();
  const updated = job.ledger?.updated ?? 0;
  expect(updated).toBeGreaterThan(100);
  const page = await rig.open('library', '?view=history');
  await line(page, new RegExp(`${updated} updated`)).click();
  const changed = changedIn(page, updated);
  const links = changed.getByRole('link');
  await expect(links.first()).toBeVisible();
  // However many there are, few are read and drawn until the reader asks.
  const few = await links.count();
  expect(few).toBeLessThan(30);
  await changed.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => links.count()).toBeGreaterThan(few);

  simulator.expireSessions();
  const failed = await rig.syncAndWait();
  expect(failed.status).toBe('FAILED');
  await expect(line(page, /You are signed out of Audible/)).toBeVisible();
  // What is open stays open.
  await expect(links.first()).toBeVisible();
  await axeInBothSchemes(page, 320);

  // A disk that gives nothing back: what is known is shown, with one sentence, and another try helps when it does again.
  const other = await rig.open('library', '?view=history');
  await expect(line(other, new RegExp(`${updated} updated`))).toBeVisible();
  await other.evaluate(breakTable, 'changes');
  await line(other, new RegExp(`${updated} updated`)).click();
  const trouble = history(other).getByRole('alert');
  await expect(trouble).toContainText('could not be read');
  await axeInBothSchemes(other, 320);
  await other.evaluate(mendTables);
  await trouble.getByRole('button', { name: 'Try again' }).press('Enter');
  // The button is gone, and what it was pressed for has the focus.
  await expect(changedIn(other, updated).getByRole('link').first()).toBeFocused();
});
