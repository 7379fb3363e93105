import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { Overview } from '@/components/services';
import type { BookRow } from '@/lib/library/book';
import { draw, pass } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { jobRow, ledger, libraryRow } from './rows.ts';

/** A frame, and a little more. */
const FRAME = 20;

/** The library in a full tab, with these books. */
export async function libraryPage(books: readonly BookRow[], overview: Partial<Overview> = {}) {
  // Nothing is laid out here: rows of some height, and a history that does not leave the page.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  vi.spyOn(history, 'back').mockImplementation(() => {});
  const world = fakeServices({
    library: libraryRow(),
    job: jobRow({ ledger: ledger() }),
    bookCount: books.length,
    ...overview,
  });
  world.services.readBooks.mockImplementation(async (id) => ({
    revision: 1,
    books: books.filter(({ libraryId }) => libraryId === id),
  }));
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(0);
  return { ...world, root };
}

/** The only element that a selector finds. */
export function one<Found extends HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelectorAll<Found>(selector);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} elements "${selector}"`);
  return only;
}

/** Types into a field, as a reader would. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(FRAME);
}

/** Presses a key where the focus is. */
export async function key(name: string): Promise<void> {
  await act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
  await pass(FRAME);
}

/** The titles in the list of books. */
export const titles = (root: ParentNode): (string | undefined)[] =>
  [...root.querySelectorAll('[aria-label="Books"] > li .book-title')].map(
    ({ textContent }) => textContent ?? undefined,
  );
