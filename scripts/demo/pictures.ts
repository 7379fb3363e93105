import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../tools.ts';

const FOLDER = join(ROOT, '.demo');
const SCHEMES = ['light', 'dark'] as const;

export interface Pictures {
  /** One picture of the page as it is. */
  take(page: Page, name: string): Promise<void>;
  /** A picture in light and one in dark. */
  takeBoth(page: Page, name: string): Promise<void>;
  /** Paths of all pictures taken, seen from the project's folder. */
  readonly taken: readonly string[];
}

/** Pictures in .demo/, with those of the last run removed. */
export async function openPictures(): Promise<Pictures> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const taken: string[] = [];
  const take = async (page: Page, name: string): Promise<void> => {
    const path = join(FOLDER, `${name}.png`);
    await page.screenshot({ path });
    taken.push(relative(ROOT, path));
  };
  return {
    take,
    async takeBoth(page, name) {
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        await take(page, `${name}-${scheme}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
    taken,
  };
}
