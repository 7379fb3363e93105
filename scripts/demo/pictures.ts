import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../tools.ts';

const FOLDER = join(ROOT, '.demo');
const SCHEMES = ['light', 'dark'] as const;

export interface Pictures {
  takeInBothSchemes(page: Page, name: string): Promise<void>;
  /** Paths of all pictures taken, seen from the project's folder. */
  readonly taken: readonly string[];
}

/** As much as there is to see: a popup is as high as its content, where a tab of the same page has empty space below. */
async function contentHeight(page: Page): Promise<number> {
  const content = await page.evaluate(() => document.body.getBoundingClientRect().bottom);
  const visible = await page.evaluate(() => window.innerHeight);
  return Math.ceil(Math.min(content, visible)) || visible;
}

async function take(page: Page, path: string): Promise<void> {
  const width = await page.evaluate(() => window.innerWidth);
  await page.screenshot({ path, clip: { x: 0, y: 0, width, height: await contentHeight(page) } });
}

/** Pictures in .demo/, with those of the last run removed. */
export async function openPictures(): Promise<Pictures> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const taken: string[] = [];
  return {
    taken,
    async takeInBothSchemes(page, name) {
      for (const colorScheme of SCHEMES) {
        const path = join(FOLDER, `${name}-${colorScheme}.png`);
        await page.emulateMedia({ colorScheme });
        await take(page, path);
        taken.push(relative(ROOT, path));
      }
      await page.emulateMedia({ colorScheme: null });
    },
  };
}
