import { signal } from '@preact/signals';
import { addressWith, readParam } from '../page/address';

/** The pages that show the library. */
export type Place = 'sidepanel' | 'library';

/** How books are shown, in the side panel as in the full tab: a table scrolls to the side where there is little room. */
export const VIEWS = ['list', 'table', 'covers', 'stats', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** What has a place of its own among the sections of a library. */
export const SECTIONS = ['stats', 'history'] as const;
export type Section = (typeof SECTIONS)[number];
export const isSection = (view: View): view is Section => SECTIONS.some((section) => section === view);

const VIEW_PARAM = 'view';

/** The view of a page; its address remembers it. */
export function createView() {
  const read = (): View => VIEWS.find((view) => view === readParam(VIEW_PARAM)) ?? 'list';
  const view = signal(read());
  /** The reader went back to an earlier address. */
  const follow = (): void => {
    view.value = read();
  };
  const show = (wanted: View): void => {
    view.value = wanted;
    history.replaceState(null, '', addressWith({ [VIEW_PARAM]: wanted === 'list' ? '' : wanted }));
  };
  return { view, show, follow };
}
