import type { BrowserContext } from '@playwright/test';
import { until } from './until.ts';

/** Chromium's own page about IndexedDB. Only the extension has a database in these profiles. */
export interface Internals {
  /** Waits until a transaction that writes to this table was asked for and is not over. */
  untilWriting(table: string): Promise<void>;
  /** What Chromium does when the disk fails it: every connection is closed, and what was being written is undone. */
  forceClose(): Promise<void>;
}

export async function openInternals(context: BrowserContext): Promise<Internals> {
  const page = await context.newPage();
  const forceClose = page.getByText('Force close');
  const load = async (): Promise<void> => {
    await page.goto('chrome://indexeddb-internals');
    await forceClose.waitFor();
  };
  return {
    async untilWriting(table) {
      await until(`a transaction that writes to ${table}`, async () => {
        await load();
        const rows = await page.locator('#transactions tr').allInnerTexts();
        return rows.some((row) => row.includes('ReadWrite') && row.includes(table));
      });
    },
    async forceClose() {
      await load();
      await forceClose.click();
      await until(
        'the connections to be closed',
        async () => (await page.locator('.connection-count').first().textContent())?.trim() === '0',
      );
    },
  };
}
