import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { type PageServices, ServicesProvider } from '../services';
import { keepFocus } from './keepFocus';

/** Draws a page into `#app` and puts the document itself in the reader's language. */
export function mountPage(title: string, services: PageServices, page: ComponentChild): void {
  document.documentElement.lang = i18n.t('language');
  document.title = title;
  const root = document.getElementById('app');
  if (root === null) throw new Error('This page has no #app');
  keepFocus(root);
  render(<ServicesProvider value={services}>{page}</ServicesProvider>, root);
}
