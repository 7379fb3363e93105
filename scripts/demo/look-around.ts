import type { Page } from '@playwright/test';
import type { Rig } from '../../tests/e2e/rig/rig.ts';

/** The window took the size of the page whose picture was taken last. */
async function growWindow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width: 1320, height: 920 } });
  await session.detach();
}

/** Leaves the reader alone with the library and the website, in a window that can be resized, until it is closed. */
export async function lookAround({ context, url }: Rig): Promise<void> {
  const ours = context.pages();
  const site = await context.newPage();
  await site.goto('https://www.audible.com/library/titles');
  const library = await context.newPage();
  await library.goto(url('library.html'));
  for (const page of ours) await page.close();
  await growWindow(library);
  await library.bringToFront();
  await context.waitForEvent('close', { timeout: 0 });
}
