import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer } from '@/lib/audible/transport';
import { type ListPage, readListPage } from '@/lib/audible/website/listPage';
import type { ListRow } from '@/lib/audible/website/listRow';

/** A recorded page lies beside the repository, never in it; null where it does not. */
export function recordedPage(file: string): string | null {
  const path = resolve('..', 'shared', 'recorded', file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`Skipped: no recorded page at ${path}`);
  return null;
}

export const asinAt = (at: number): string => `B${String(at).padStart(9, '0')}`;

/** An invented row in the known layout; `inside` is the rest of it. */
export const rowHtml = (asin: string, inside: string): string =>
  `<div id="adbl-library-content-row-${asin}" class="adbl-library-content-row">
<input type="hidden" name="asin" value="${asin}"><span class="bc-text bc-size-headline3">Title of ${asin}</span>
${inside}</div>`;

export const pageHtml = (rows: string, pager = ''): string =>
  `<html><body><a id="navigation-sign-out-link" href="/signout">x</a>
<div id="adbl-library-content-main">${rows}</div>${pager}</body></html>`;

/** The only row of a page that has this inside. */
export function readOnly(inside: string, asin = 'B0TEST0001'): ListRow {
  const { rows } = readListPage(pageHtml(rowHtml(asin, inside)));
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows`);
  return row;
}

/** A page of titles as the site would list them. */
export const paperPage = (asins: readonly string[], stated: Partial<ListPage['stated']> = {}): ListPage => ({
  ...readListPage(pageHtml(asins.map((asin) => rowHtml(asin, '')).join(''))),
  stated: { total: null, lastPage: null, pageSize: 50, ...stated },
});

export const answerOf = (text: string, change: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: new Headers({ 'content-type': 'text/html' }),
  redirected: false,
  text,
  ...change,
});
