import type { Page } from '@playwright/test';
import { axeInBothSchemes } from './rig/axe.ts';
import { shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const numbers = (page: Page) => page.getByRole('region', { name: 'Statistics' });
const figure = (page: Page, name: string) => numbers(page).getByRole('figure', { name, exact: true });
const list = (page: Page) => page.getByRole('list', { name: 'Books' }).getByRole('listitem').first();

// Against hanging only: axe looks at three states.
test.setTimeout(600_000);
test.use({ books: 300, frozen: true });

test('statistics lead to the books behind them, in the panel and in the tab', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const books = await rig.readBooks();
  const page = await rig.open('library', '?view=stats');
  await expect(numbers(page).getByText(`${books.length} titles`, { exact: true })).toBeVisible();
  await page.mouse.move(0, 0);

  // What a screen reader finds: figures by name, lists that tell their length, links that say the exact value.
  const longest = books.filter(({ runtimeMinutes }) => (runtimeMinutes ?? 0) >= 28 * 60);
  await expect(figure(page, 'Listened to')).toMatchAriaSnapshot(`
    - figure "Listened to":
      - heading "Listened to" [level=2]
      - list "Listened to":
        - listitem:
          - link /^Finished. \\d+ titles, [\\d,.]+ hours$/
        - listitem:
          - link /^Started. \\d+ titles, [\\d,.]+ hours$/
        - listitem:
          - link /^Unstarted. \\d+ titles, [\\d,.]+ hours$/
  `);
  await expect(figure(page, 'Lengths')).toMatchAriaSnapshot(`
    - figure "Lengths":
      - heading "Lengths" [level=2]
      - list "Lengths":
        - listitem:
          - link /Under 2 h. \\d+ titles?, [\\d.]+ hours/
      - link /\\d+ of unknown length/
  `);
  await expect(figure(page, 'Month by month').getByRole('list').getByRole('link').first()).toHaveAccessibleName(
    /^[A-Z][a-z]+ 20\d\d: \d+ titles?, [\d,.]+ hours?$/,
  );

  const looked = async (name: string, width: number): Promise<void> => {
    await axeInBothSchemes(page, width);
    await shot(page, `${name}-${width}`, true);
  };
  await looked('statistics', 320);
  await looked('statistics', 1280);
  await page.keyboard.press('t');
  await expect(numbers(page).getByRole('table', { name: 'Lengths' })).toBeVisible();
  await looked('statistics-tables', 320);
  await page.keyboard.press('t');
  await expect(numbers(page).getByRole('table')).toHaveCount(0);

  // By keyboard alone: into the chart, to its last column, to its books; Back leads back.
  await figure(page, 'Lengths').locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`^28 h or more: ${longest.length} titles`));
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveAttribute('aria-setsize', String(longest.length));
  await expect(page.getByLabel('Search library')).toHaveValue('length:>=28h');
  await expect(page.getByLabel('Search library')).toBeFocused();
  await page.goBack();
  await expect(figure(page, 'Lengths')).toBeVisible();

  const panel = await rig.openSidePanel();
  await panel.setViewportSize({ width: 320, height: 800 });
  await panel.getByRole('link', { name: 'Statistics' }).click();
  const author = figure(panel, 'Authors').getByRole('list').getByRole('link').first();
  const said = await author.locator('.visually-hidden').textContent();
  const [, name = '', titles = ''] = /^(.*): (\d+) titles/.exec(said ?? '') ?? [];
  await author.click();
  await expect(list(panel)).toHaveAttribute('aria-setsize', titles);
  await expect(panel.getByLabel('Search library')).toHaveValue(`author:="${name}"`);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(rig.problems).toEqual([]);
});
