import type { Page } from '@playwright/test';

/** As far as a quick hand turns a wheel between two frames. */
const NOTCH = 240;

/** Notch by notch, each in a frame of its own: one that leaps over a whole window shows other rows at once. */
export async function wheelOn(page: Page, notches: number): Promise<void> {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, NOTCH);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

export async function wheelToEnd(page: Page): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  while (!(await isThere())) await wheelOn(page, 5);
}
