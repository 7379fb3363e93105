import type { FaultKind, RawItem, Simulator } from '../simulator/index.ts';

/** What goes wrong: an answer that is spoilt, or a library that changes while it is read. */
export type Trouble =
  | { readonly name: string; readonly fault: FaultKind }
  | {
      readonly name: string;
      readonly meddle: (simulator: Simulator) => void;
      /** Whether the list itself becomes another, so that its end cannot be compared with its beginning. */
      readonly adds?: boolean;
    };

const status = (code: number, more: { body?: string; contentType?: string; headers?: Record<string, string> } = {}) =>
  ({ kind: 'status', status: code, ...more }) as const;

const WHOOPS = '<html><body><h1>Bad Gateway</h1></body></html>';

/** Reads of a library that is as old as the oldest title here are in the middle of it. */
export const MOVED_TO = '2099-01-01T00:00:00.000Z';

export const MENU: readonly Trouble[] = [
  { name: '400', fault: status(400) },
  { name: '401', fault: status(401) },
  { name: '403', fault: status(403) },
  { name: '404', fault: status(404) },
  { name: '429', fault: status(429) },
  { name: '429, Retry-After 7 s', fault: status(429, { headers: { 'retry-after': '7' } }) },
  { name: '429, Retry-After 10 min', fault: status(429, { headers: { 'retry-after': '600' } }) },
  { name: '500', fault: status(500) },
  { name: '502 with HTML', fault: status(502, { body: WHOOPS, contentType: 'text/html' }) },
  { name: '503', fault: status(503) },
  { name: 'sign-in page with 200', fault: { kind: 'sign-in-page' } },
  { name: 'redirect to sign-in', fault: { kind: 'redirect-to-sign-in' } },
  { name: 'captcha page', fault: { kind: 'captcha-page' } },
  { name: 'truncated JSON', fault: { kind: 'truncated-json' } },
  { name: 'JSON without `items`', fault: { kind: 'no-items' } },
  { name: 'an error with 200', fault: { kind: 'error-body' } },
  { name: 'hollow items', fault: { kind: 'hollow-items' } },
  { name: 'empty page', fault: { kind: 'empty-page' } },
  { name: 'first page repeated', fault: { kind: 'repeat-first-page' } },
  { name: 'total changes', meddle: (simulator) => void simulator.library().buy(1), adds: true },
  { name: 'item moves between pages', meddle: moveOne },
  { name: 'duplicates', meddle: (simulator) => simulator.set({ duplicates: simulator.switches.duplicates + 5 }) },
  { name: 'first byte after 40 s', fault: { kind: 'slow-first-byte', ms: 40_000 } },
  { name: 'body drips, 40 bytes a second', fault: { kind: 'drip', bytesPerSecond: 40 } },
  { name: 'reset', fault: { kind: 'reset' } },
  { name: 'gzip cut short', fault: { kind: 'cut-gzip' } },
  { name: 'a page of 60 MB', fault: { kind: 'huge', bytes: 60_000_000 } },
];

/** The oldest title of the list becomes its newest, as a podcast with a new episode does. */
function moveOne(simulator: Simulator): void {
  const dated = simulator.library().items.filter((item) => (item.purchase_date ?? '') > '1980');
  const [oldest] = dated.toSorted((a, b) => ((a.purchase_date ?? '') < (b.purchase_date ?? '') ? -1 : 1));
  if (oldest === undefined) throw new Error('No title to move');
  const at = new Date(Date.parse(MOVED_TO) + simulator.requests.length * 1000).toISOString();
  simulator.library().change(oldest.asin, { purchase_date: at });
}

/** Read from every item, so that a page of 1000 is made and read in a moment. */
const FIELDS: ReadonlySet<string> = new Set([
  'asin',
  'title',
  'authors',
  'content_type',
  'customer_rights',
  'language',
  'library_status',
  'purchase_date',
  'runtime_length_min',
  'status',
]);

/** An item with the little that a sync needs of it. */
export function leanItem(item: RawItem): RawItem {
  const { asin, title, purchase_date } = item;
  return {
    ...Object.fromEntries(Object.entries(item).filter(([name]) => FIELDS.has(name))),
    asin,
    title,
    purchase_date,
  };
}
