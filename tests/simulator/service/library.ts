import type { RawItem, Switches } from '../contract.ts';
import type { Exchange } from '../http/exchange.ts';
import { HANG, jsonText, type Reply } from '../http/reply.ts';
import type { Shelf } from '../library/shelf.ts';
import { readToken, resumeAt, writeToken } from './continuation.ts';
import { Refusal, tooFar } from './errors.ts';
import type { Order } from './order.ts';
import { type LibraryQuery, readLibraryQuery } from './query.ts';
import { select } from './select.ts';
import { libraryWriter } from './serialise.ts';

/** How a fault bends an otherwise right answer. */
export type Bend = 'none' | 'no-items' | 'hollow-items' | 'empty-page' | 'repeat-first-page';

interface Slice {
  readonly rows: readonly RawItem[];
  readonly total: number;
  readonly order: Order;
  readonly end: number;
}

function hollow(item: RawItem): RawItem {
  // The first answer after a long absence may lack titles and people (audible-api.md §1.5).
  return { ...item, title: null, subtitle: null, authors: null, narrators: null, series: null };
}

function startOf(rows: readonly RawItem[], query: LibraryQuery, switches: Readonly<Switches>): number {
  if (query.continuation) return resumeAt(rows, readToken(query.continuation));
  const start = switches.ignorePage ? 0 : (query.page - 1) * query.size;
  if (start >= switches.pageCap && start > 0) throw tooFar();
  return start;
}

function slice(shelf: Shelf, query: LibraryQuery, switches: Readonly<Switches>): Slice {
  // Whether a continuation keeps the order is open (audible-api.md §11-8); here the token carries it.
  const order = query.continuation ? readToken(query.continuation).order : query.order;
  const salt = switches.unstableTies ? `${shelf.salt}/${query.page}/` : shelf.salt;
  const chosen = select(shelf, query, switches.duplicates);
  const ordered = shelf.sort(chosen, order, salt);
  const start = startOf(ordered, query, switches);
  const end = query.continuation ? start + query.size : Math.min(start + query.size, Math.max(start, switches.pageCap));
  return { rows: ordered.slice(start, end), total: query.size === 0 ? 0 : ordered.length, order, end };
}

function headersOf(part: Slice, query: LibraryQuery, shelf: Shelf): Record<string, string> {
  const headers: Record<string, string> = { 'total-count': String(part.total) };
  const last = part.rows.at(-1);
  if (last && part.end < part.total) {
    headers['continuation-token'] = writeToken({ order: part.order, lastAsin: last.asin, offset: part.end });
  }
  // A mark taken before paging: only the first page has it (audible-api.md §1.3).
  if (!query.continuation && query.page === 1) headers['state-token'] = String(shelf.stateToken);
  return headers;
}

function write(part: Slice, query: LibraryQuery, bend: Bend): string {
  const groups = JSON.stringify(['always-returned', ...query.groups.filter((group) => group !== 'always-returned')]);
  if (bend === 'no-items') return `{"response_groups":${groups}}`;
  const rows = bend === 'empty-page' ? [] : bend === 'hollow-items' ? part.rows.map(hollow) : part.rows;
  return `{"items":[${rows.map(libraryWriter(query.groups, query.imageSizes)).join(',')}],"response_groups":${groups}}`;
}

/** Answers `GET …/1.0/library` for a signed-in account (audible-api.md §1). */
export function answerLibrary(
  exchange: Exchange,
  shelf: Shelf,
  switches: Readonly<Switches>,
  bend: Bend,
): Reply | typeof HANG {
  try {
    const read = readLibraryQuery(exchange.query, switches);
    const query = bend === 'repeat-first-page' ? { ...read, page: 1, continuation: null } : read;
    if (switches.heaviestPage > 0 && query.size > switches.heaviestPage) return HANG;
    const part = slice(shelf, query, switches);
    return jsonText(write(part, query, bend), 200, switches.headers ? headersOf(part, query, shelf) : {});
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}
