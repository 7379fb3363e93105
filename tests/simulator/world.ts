import type { answer } from './answer.ts';
import type { Sleep, StoreId, Switches } from './contract.ts';
import type { FaultBook } from './faults.ts';
import type { RequestLog } from './http/log.ts';
import type { Shelf } from './library/shelf.ts';
import type { Sessions } from './sessions.ts';

/** Everything that the handlers share. */
export interface World {
  readonly switches: Switches;
  readonly faults: FaultBook;
  readonly sessions: Sessions;
  readonly log: RequestLog;
  readonly sleep: Sleep;
  /** The shelf of an account in a store, made on first use. */
  shelf(store: StoreId, account: string): Shelf;
  /** All shelves that exist, for the covers and the catalogue. */
  shelves(): readonly { store: StoreId; account: string; shelf: Shelf }[];
  nextAccount: string;
  readonly answer: typeof answer;
}
