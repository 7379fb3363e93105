import { browser } from 'wxt/browser';
import { reportError } from './report';

/** Firefox's name for the side panel; the types we build against are Chrome's. */
interface SidebarAction {
  open(): Promise<void>;
}

const sidebarOf = (api: object): SidebarAction | null =>
  'sidebarAction' in api ? (api.sidebarAction as SidebarAction) : null;

/**
 * Gives the function that opens the side panel beside this page. Both browsers want it called inside a click with
 * nothing awaited before, and Chrome wants the window's id: so the id is looked up now.
 */
export function preparePanel(): () => Promise<void> {
  const sidebar = sidebarOf(browser);
  if (sidebar !== null) return () => sidebar.open();
  let windowId: number | undefined;
  browser.windows.getCurrent().then((window) => {
    windowId = window.id;
  }, reportError);
  return () =>
    windowId === undefined
      ? Promise.reject(new Error('The window of this page is not known yet'))
      : browser.sidePanel.open({ windowId });
}
