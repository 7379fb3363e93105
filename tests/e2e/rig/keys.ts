import { expect, type Locator, type Page } from '@playwright/test';

const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/** Null between the last stop of the page and the first. */
const nameOfFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return null;
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
  });

/** Goes from stop to stop until this has the focus, and sees that it is on show. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let rounds = 0; rounds < 2; ) {
    await page.keyboard.press(key);
    if (await hasFocus(wanted)) return await expectFocus(page);
    const name = await nameOfFocus(page);
    if (name === null) rounds += 1;
    else stops.push(name);
  }
  throw new Error(`no way to ${wanted}, only ${stops.join(' | ')}`);
}

/** The same, and presses it. */
export async function pressAt(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, wanted, key);
  await page.keyboard.press('Enter');
}

/** Fails when the focus is lost: on nothing, or on what is not on show. */
export async function expectFocus(page: Page): Promise<void> {
  await expect(focused(page)).toHaveCount(1);
  // Of a star there is only the label to be seen.
  await expect(page.locator(':focus:not(label *), label:has(:focus)')).toBeInViewport();
}

/** What has the focus. */
export const focused = (page: Page): Locator => page.locator(':focus');
