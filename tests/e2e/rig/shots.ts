import { type Page, test } from '@playwright/test';

/** Leaves a picture among the test's results: of the window, or of the whole page. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  const path = test.info().outputPath(`${name}.png`);
  await page.screenshot({ path, fullPage });
  await test.info().attach(name, { path, contentType: 'image/png' });
}

/** How the reader likes it: for pictures and for rules of contrast. */
export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
}
