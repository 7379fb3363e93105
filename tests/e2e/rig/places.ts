import type { Page } from '@playwright/test';

/** Where the books that can be seen stand, from the top. */
export const heights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-book]')]
        .map((book) => [book.dataset.book, Math.round(book.getBoundingClientRect().top)] as const)
        .filter(([, top]) => top > 0 && top < innerHeight),
    ),
  );

/** Looks in every frame where a book stands. Gives what tells all the places it was at. */
export async function followPlaces(page: Page, key: string): Promise<() => Promise<number[]>> {
  const followed = await page.evaluateHandle((wanted) => {
    const places = new Set<number>();
    const look = (): void => {
      const book = document.querySelector(`[data-book="${wanted}"]`);
      places.add(book === null ? Number.NaN : Math.round(book.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
    return places;
  }, key);
  return () => followed.evaluate((places) => [...places]);
}
