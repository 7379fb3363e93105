import type { Page } from '@playwright/test';

const LIBRARY = 'https://www.audible.com/library/titles';

/** Asks for the library on the website, is sent to the sign-in form, and submits it. Does nothing when signed in. */
export async function signIn(page: Page, library: string = LIBRARY): Promise<void> {
  await page.goto(library);
  if (page.url().startsWith(library)) return;
  await page.locator('form [type=submit]').first().click();
  await page.waitForURL((url) => url.href.startsWith(library));
}
