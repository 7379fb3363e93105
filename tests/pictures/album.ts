import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PageName, Rig } from '../e2e/rig/rig.ts';
import { inScheme } from '../e2e/rig/shots.ts';
import { expect } from '../e2e/rig/test.ts';
import { cutTexts } from './cutTexts.ts';

const FOLDER = fileURLToPath(new URL('../../test-results/pictures', import.meta.url));
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
/** Longer pages are lists that go on like this. */
const HIGHEST = 6_000;

/** The narrowest panel and a zoomed tab, a usual panel, half a screen, and a screen. */
const WIDTHS = [320, 400, 800, 1440] as const;
type Width = (typeof WIDTHS)[number];

/** From here on the library is looked at in a tab; below it in a side panel, which is as wide as that. */
const TAB_FROM = 800;

/** A state of a page that has been looked at. */
export interface View {
  readonly name: string;
  /** The library where nothing is said: panel or tab, by the width. */
  readonly page?: PageName;
  /** The query string of its address. */
  readonly at?: string;
  /** Brings the loaded page into this state. */
  prepare(page: Page, width: Width): Promise<void>;
  /** What is taken down to its end, where it has one; a window's height of it where nothing is said. */
  readonly whole?: string;
}

export interface Album {
  /** In every width and both schemes; fails softly where the page is wider than its window or a text is cut. */
  take(...views: readonly View[]): Promise<void>;
}

/** For whoever works at a few of them: the names of the views that are taken. */
const ONLY = process.env.PICTURES?.split(',');

/** Runs inside a page: until nothing has changed for a moment and every cover in sight is there. */
async function untilStill(): Promise<void> {
  const inSight = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, 250);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 250);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const covers = [...document.images].filter((image) => inSight(image.getBoundingClientRect()));
  await Promise.all(covers.map((image) => image.decode().catch(() => undefined)));
}

/** Runs inside a page: how high a window shows all of these. */
const heightOf = (selector: string): number =>
  Math.max(
    ...[...document.querySelectorAll(selector)].map(
      (element) => Math.max(0, element.getBoundingClientRect().top) + element.scrollHeight,
    ),
  );

/** Runs inside a page: by how much it is wider than its window. */
const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Pictures of this browser in test-results/pictures, as `name-width-scheme.png`. */
export async function openAlbum(rig: Rig): Promise<Album> {
  await mkdir(FOLDER, { recursive: true });
  // Against hanging only.
  rig.context.setDefaultTimeout(30_000);
  const page = await rig.context.newPage();

  const takeAt = async (view: View, width: Width): Promise<void> => {
    const name = view.page ?? (width < TAB_FROM ? 'sidepanel' : 'library');
    await page.setViewportSize({ width, height: HEIGHT });
    await page.goto(rig.url(`${name}.html${view.at ?? ''}`));
    await view.prepare(page, width);
    // The pointer would leave its mark on what is below it.
    await page.mouse.move(0, 0);
    await page.evaluate(untilStill);
    const where = `${view.name} at ${width}`;
    expect.soft(await page.evaluate(overflow), `${where} is wider than its window`).toBeLessThanOrEqual(0);
    expect.soft(await page.evaluate(cutTexts), `${where} cuts its text`).toEqual([]);
    if (view.whole !== undefined) {
      const height = await page.evaluate(heightOf, view.whole);
      await page.setViewportSize({ width, height: Math.min(Math.max(height, HEIGHT), HIGHEST) });
      await page.evaluate(untilStill);
    }
    for (const scheme of SCHEMES) {
      await inScheme(page, scheme);
      await page.screenshot({ path: `${FOLDER}/${view.name}-${width}-${scheme}.png` });
    }
    await inScheme(page, 'light');
  };

  return {
    async take(...views) {
      await page.bringToFront();
      const wanted = views.filter(({ name }) => ONLY?.includes(name) ?? true);
      for (const view of wanted) for (const width of WIDTHS) await takeAt(view, width);
    },
  };
}
