import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** What is pressed for each view, and what is there once it has landed. */
const VIEWS = {
  List: '.book-list [data-book]',
  Table: '[role="grid"][aria-label="Books"] [role="row"]',
  Covers: '.tiles img',
  Books: '.book-list [data-book]',
  Series: '[aria-label="Series"] .index-row',
  Authors: '[aria-label="Authors"] .index-row',
  Narrators: '[aria-label="Narrators"] .index-row',
  Statistics: 'figure svg',
  History: '.history-line',
} as const;

export type View = keyof typeof VIEWS;

/** Goes from view to view; each lands, and fits into the width of the window. `onView` looks at it then. */
export async function walk(
  page: Page,
  views: readonly View[],
  onView: (view: View) => Promise<unknown> = async () => {},
): Promise<void> {
  for (const view of views) {
    await page.locator(`::-p-aria(${view})`).click();
    await page.locator(VIEWS[view]).wait();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, view).toBeLessThanOrEqual(0);
    await onView(view);
  }
}
