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
  await expect(wanted.first()).toBeVisible();
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

/** Runs inside a page: whether something else lies over the middle of what has the focus. */
function isCovered(): boolean {
  const element = document.activeElement?.closest('label') ?? document.activeElement;
  if (element === null || element === document.body) return true;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight - top - 1));
  return hit === null || !(element.contains(hit) || hit.contains(element));
}

/** Fails when the focus is lost: on nothing, or on what cannot be seen. */
export async function expectFocus(page: Page): Promise<void> {
  await expect(focused(page)).toHaveCount(1);
  // Of a star there is only the label to be seen.
  await expect(page.locator(':focus:not(label *), label:has(:focus)')).toBeInViewport();
  await expect.poll(() => page.evaluate(isCovered), 'something lies over the focus').toBe(false);
}

/** What has the focus. */
export const focused = (page: Page): Locator => page.locator(':focus');
