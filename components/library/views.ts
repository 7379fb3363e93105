import { signal } from '@preact/signals';
import { addressWith, readParam } from '../page/address';

/** How books are shown; a table needs the room of a tab. */
export const VIEWS = {
  sidepanel: ['list', 'covers', 'stats', 'history'],
  library: ['list', 'table', 'covers', 'stats', 'history'],
} as const;
export type Place = keyof typeof VIEWS;
export type View = (typeof VIEWS)[Place][number];

/** What has a place of its own among the sections of a library. */
export const SECTIONS = ['stats', 'history'] as const;
export type Section = (typeof SECTIONS)[number];
export const isSection = (view: View): view is Section => SECTIONS.some((section) => section === view);

const VIEW_PARAM = 'view';

/** The view of a page; its address remembers it. */
export function createView(place: Place) {
  const read = (): View => VIEWS[place].find((view) => view === readParam(VIEW_PARAM)) ?? 'list';
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
