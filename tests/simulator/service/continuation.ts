import type { RawItem } from '../contract.ts';
import { invalid } from './errors.ts';
import { isOrder, type Order } from './order.ts';

/** Where a run with continuation tokens stands. */
export interface Cursor {
  readonly order: Order;
  readonly lastAsin: string;
  readonly offset: number;
}

/** Packs a place in the list into an opaque token. */
export function writeToken(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.order, cursor.lastAsin, cursor.offset])).toString('base64url');
}

/** Reads a token back; one that is not ours is refused by guess, as a bad parameter. */
export function readToken(token: string): Cursor {
  try {
    const [order, lastAsin, offset]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (typeof order === 'string' && isOrder(order) && typeof lastAsin === 'string' && typeof offset === 'number') {
      return { order, lastAsin, offset };
    }
  } catch {
    // Falls through to the refusal.
  }
  throw invalid(token, 'continuationToken', 'Member must be a token of an earlier answer');
}

/** The start of the next page: behind the last title sent, wherever purchases have moved it meanwhile. */
export function resumeAt(rows: readonly RawItem[], cursor: Cursor): number {
  const at = rows.findIndex(({ asin }) => asin === cursor.lastAsin);
  return at < 0 ? cursor.offset : at + 1;
}
