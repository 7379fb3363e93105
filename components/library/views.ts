import { signal } from '@preact/signals';
import { addressWith, readParam } from '../page/address';

/** How books are shown. */
export const VIEWS = ['list', 'covers'] as const;
export type View = (typeof VIEWS)[number];

const VIEW_PARAM = 'view';
const viewNamed = (name: string): View => VIEWS.find((view) => view === name) ?? 'list';

/** The view of a page; its address remembers it. */
export function createView() {
  const view = signal(viewNamed(readParam(VIEW_PARAM)));
  const show = (wanted: View): void => {
    view.value = wanted;
    history.replaceState(null, '', addressWith({ [VIEW_PARAM]: wanted === 'list' ? '' : wanted }));
  };
  return { view, show };
}
