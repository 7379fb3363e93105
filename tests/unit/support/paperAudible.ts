import type { Rung } from '@/lib/audible/query';
import { CATALOGUE_BATCH, LIST_PAGE_SIZE } from '@/lib/audible/website/urls';
import { pageHtml, rowHtml } from '../audible/website/support';

/** A library on paper behind `fetch`: enough of the service to exercise the client without a network. */
export interface PaperItem {
  asin: string;
  title: string | null;
  purchase_date: string;
  [field: string]: unknown;
}

export type Spoil = (request: {
  url: URL;
  number: number;
}) => Response | Error | null | Promise<Response | Error | null>;

export interface PaperAudible {
  items: PaperItem[];
  /** Returned for refund: listed only when asked for. */
  revoked: PaperItem[];
  /** What a delta from here tells; grows with every {@link PaperAudible.touch}. */
  stateToken: number;
  /** The item changed now: a delta from before lists it. */
  touch(item: PaperItem): void;
  signedIn: boolean;
  closed: Set<Rung>;
  /** Whether answers state the total. */
  totals: boolean;
  /** Whether the website's list states it. */
  siteTotals: boolean;
  /** Rows that numbered paging reaches in one order. */
  cap: number;
  /** Whether answers carry a token that leads on, past the cap. */
  tokens: boolean;
  ignorePage: boolean;
  /** Most rows of one answer, however many are asked for: many pages of a small library. */
  largest: number;
  /** Asked before each answer; what it returns is answered instead. */
  spoil: Spoil;
  readonly asked: URL[];
  fetch: typeof fetch;
}

export const paperItem = (number: number, fields: Partial<PaperItem> = {}): PaperItem => ({
  asin: `B${String(number).padStart(9, '0')}`,
  title: `Title ${number}`,
  purchase_date: new Date(Date.parse('2020-01-01T00:00:00Z') + number * 3_600_000).toISOString(),
  authors: [{ asin: null, name: `Author ${number % 7}` }],
  ...fields,
});

export const paperItems = (count: number): PaperItem[] => Array.from({ length: count }, (_, at) => paperItem(at));

export const json = (body: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } });

const html = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/html' } });

export function createPaperAudible(items: PaperItem[] = []): PaperAudible {
  const asked: URL[] = [];
  const touched = new Map<string, number>();

  const changes = (since: number, size: number): Response => {
    const all = [...audible.items, ...audible.revoked.map((item) => ({ ...item, status: 'Revoked' }))];
    const changed = all.filter(({ asin }) => (touched.get(asin) ?? 0) > since);
    const headers = { 'total-count': String(changed.length), 'state-token': String(audible.stateToken) };
    return json({ items: changed.slice(0, size) }, { headers });
  };

  const library = ({ searchParams }: URL): Response => {
    const size = Math.min(Number(searchParams.get('num_results')), audible.largest);
    const since = searchParams.get('state_token');
    if (since !== null) return changes(Number(since), size);
    if (searchParams.get('status') === 'Revoked') {
      return json({ items: audible.revoked.map((item) => ({ ...item, status: 'Revoked' })) });
    }
    const token = searchParams.get('continuation_token');
    // A token carries its order and place; with it neither is asked.
    const [order, place] = token?.split('/') ?? [searchParams.get('sort_by') ?? '-PurchaseDate'];
    const offset = Number(place ?? (audible.ignorePage ? 0 : (Number(searchParams.get('page') ?? 1) - 1) * size));
    if (token === null && offset >= audible.cap) {
      return json({ message: 'Implied library size is unsupported' }, { status: 400 });
    }
    const after = searchParams.get('purchased_after');
    const bound = after === null ? null : Date.parse(after);
    const chosen = audible.items.filter((item) => bound === null || Date.parse(item.purchase_date) > bound);
    // Both orders break ties by ASIN, ascending: that is what hides a title where the jaws meet.
    const sorted = chosen.toSorted((a, b) => {
      const byDate = a.purchase_date < b.purchase_date ? -1 : a.purchase_date > b.purchase_date ? 1 : 0;
      const byAsin = a.asin < b.asin ? -1 : a.asin > b.asin ? 1 : 0;
      return (order === '-PurchaseDate' ? -byDate : byDate) || byAsin;
    });
    const end = offset + size;
    const headers: Record<string, string> = {};
    if (audible.totals) {
      headers['total-count'] = String(sorted.length);
      headers['state-token'] = String(audible.stateToken);
    }
    if (audible.tokens && end < sorted.length) headers['continuation-token'] = `${order}/${end}`;
    return json({ items: sorted.slice(offset, end) }, { headers });
  };

  const list = ({ searchParams }: URL): Response => {
    if (!audible.signedIn) {
      return new Response(null, { status: 302, headers: { location: 'https://www.amazon.com/ap/signin' } });
    }
    if (audible.closed.has('WEBSITE')) return new Response('<html></html>', { status: 403 });
    const size = Math.min(audible.largest, LIST_PAGE_SIZE);
    const offset = (Number(searchParams.get('page') ?? 1) - 1) * size;
    const sorted = audible.items.toSorted((a, b) => (a.purchase_date < b.purchase_date ? 1 : -1));
    const shown = sorted.slice(offset, offset + size);
    const range = `${offset + 1}-${offset + shown.length} of ${sorted.length}`;
    const pager = audible.siteTotals && shown.length > 0 ? `<p class="resultsInfo">${range}</p>` : '';
    return html(pageHtml(shown.map(({ asin }) => rowHtml(asin, '')).join(''), pager));
  };

  /** Public, and without anything of the account. */
  const catalogue = ({ searchParams }: URL): Response => {
    const asked = (searchParams.get('asins') ?? '').split(',').slice(0, CATALOGUE_BATCH);
    const products = audible.items.filter(({ asin }) => asked.includes(asin));
    return json({ products: products.map(({ purchase_date: _bought, ...product }) => product) });
  };

  const answer = (url: URL): Response => {
    if (url.pathname.includes('/catalog/')) return catalogue(url);
    if (url.pathname === '/library/titles') return list(url);
    const rung = url.host.startsWith('api.') ? 'API' : 'GATEWAY';
    if (!audible.signedIn || audible.closed.has(rung)) {
      return json({ message: 'Request could not be authenticated' }, { status: 403 });
    }
    return library(url);
  };

  const audible: PaperAudible = {
    items,
    revoked: [],
    stateToken: 1_000,
    touch({ asin }) {
      audible.stateToken++;
      touched.set(asin, audible.stateToken);
    },
    signedIn: true,
    closed: new Set(),
    totals: true,
    siteTotals: false,
    cap: 10_000,
    tokens: false,
    ignorePage: false,
    largest: Number.POSITIVE_INFINITY,
    spoil: () => null,
    asked,
    async fetch(input, init) {
      const url = new URL(String(input));
      asked.push(url);
      const spoilt = await Promise.race([audible.spoil({ url, number: asked.length }), aborted(init?.signal)]);
      init?.signal?.throwIfAborted();
      if (spoilt instanceof Error) throw spoilt;
      return spoilt ?? answer(url);
    },
  };
  return audible;
}

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
