/** What tests and the demo may ask of the simulated Audible. It shares no code with the extension, on purpose. */

export type StoreId = 'us' | 'uk' | 'de' | 'fr' | 'ca' | 'au' | 'in' | 'it' | 'es' | 'jp' | 'br';

/** The three ways in; a closed one answers as Audible does to a stranger (403, or a sign-in redirect for the website). */
export type Route = 'api' | 'gateway' | 'website';

/** A library item as the service holds it: every field of the recorded shapes, before response groups hide some. */
export type RawItem = Record<string, unknown> & { asin: string; title: string | null; purchase_date: string | null };

/** What goes wrong with the requests it matches. */
export type FaultKind =
  | { kind: 'status'; status: number; body?: string; contentType?: string; headers?: Record<string, string> }
  | { kind: 'redirect-to-sign-in' }
  | { kind: 'sign-in-page' }
  | { kind: 'captcha-page' }
  | { kind: 'truncated-json' }
  | { kind: 'no-items' }
  | { kind: 'error-body' }
  | { kind: 'hollow-items' }
  | { kind: 'empty-page' }
  | { kind: 'repeat-first-page' }
  | { kind: 'slow-first-byte'; ms: number }
  | { kind: 'drip'; bytesPerSecond: number }
  | { kind: 'reset' }
  | { kind: 'cut-gzip' }
  | { kind: 'huge'; bytes: number };

export interface Fault {
  /** Which answers it spoils. Default: every route. */
  route?: Route | 'catalog';
  /** Counted from 1 among the matching requests since the fault was set. Default: from the first. */
  from?: number;
  /** How many matching requests it spoils. Default: all. */
  times?: number;
  fault: FaultKind;
}

export interface Switches {
  open: Record<Route, boolean>;
  /** Milliseconds before the headers of every library, catalogue and website answer. */
  delayMs: number;
  /** Pace of response bodies; 0 is as fast as it goes. */
  bytesPerSecond: number;
  /** Whether the answers carry `Total-Count`, `Continuation-Token` and `State-Token`. */
  headers: boolean;
  /** Response groups that are refused with the documented message. */
  refusedGroups: readonly string[];
  /** A server that ignores `page`. */
  ignorePage: boolean;
  /** Highest number of items that numbered paging reaches in one sort order. */
  pageCap: number;
  /** Largest `num_results` that is answered in time; above it the connection hangs. 0: no limit. */
  heaviestPage: number;
  /** Share (0…1) of known ASINs that a catalogue answer leaves out without a word (audible-api.md §1.6-18). */
  catalogOmits: number;
  /** How many ASINs are listed twice, the second copy unavailable and dated earlier (audible-api.md §1.6-11). */
  duplicates: number;
  /** Ties are broken anew on every numbered page, so page borders repeat and skip titles (audible-api.md §1.6-1). */
  unstableTies: boolean;
  /** Covers are pictures made of pixels, which are not as pretty and cost a page what real ones do. */
  photographs: boolean;
}

/** One account's library in one store. */
export interface SimulatedLibrary {
  /** Active items, in no promised order. The returned objects are live: change one and the next answer shows it. */
  readonly items: readonly RawItem[];
  readonly revoked: readonly RawItem[];
  /** Replaces the library by a generated one. The same seed and size give the same library. */
  generate(books: number, seed?: number): void;
  /** Replaces the library by exactly these items (for recorded answers and hand-made cases). */
  replace(items: readonly RawItem[]): void;
  /** Titles that the catalogue sells and nobody owns: those of a generated library's series, and published ones. */
  readonly unowned: readonly RawItem[];
  /** Makes titles known to the catalogue that nobody owns. */
  publish(items: readonly RawItem[]): void;
  /** Adds freshly bought books, newest of all. Gives their ASINs. */
  buy(count: number): string[];
  change(asin: string, fields: Record<string, unknown>): void;
  /** Makes it vanish without a word. */
  remove(asin: string): void;
  /** Returned for refund: leaves the list, appears with `status=Revoked` and in deltas. */
  refund(asin: string): void;
  restore(asin: string): void;
  /** A new episode of a podcast: its parent moves to the top of the purchase order (audible-api.md §1.6-2). */
  publishEpisode(asin: string): void;
}

export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Null while unanswered or cut off. */
  status: number | null;
  /** What served it; `stray` is a host or path this simulator does not play. */
  readonly route: Route | 'catalog' | 'image' | 'site' | 'sign-in' | 'stray';
}

export interface Simulator {
  /** Of the HTTPS listener on 127.0.0.1. */
  readonly port: number;
  readonly switches: Switches;
  /** Merges into the switches. */
  set(change: Partial<Omit<Switches, 'open'>> & { open?: Partial<Record<Route, boolean>> }): void;
  /** The library that a session of this account sees in this store; accounts are made on first use. Default 'reader', 'us'. */
  library(store?: StoreId, account?: string): SimulatedLibrary;
  /** Which account signs in when the sign-in form is submitted. */
  nextAccount: string;
  fault(fault: Fault): void;
  clearFaults(): void;
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  /** Ends every session, as if the cookies had expired. */
  expireSessions(): void;
  close(): Promise<void>;
}

/** Resolves after `ms`; rejects when the signal aborts, for the client has left. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface SimulatorOptions {
  /** 0 picks a free one. */
  port?: number;
  /** Size of the 'us' library of account 'reader'. Default 250. */
  books?: number;
  seed?: number;
  switches?: Partial<Switches>;
  /** The libraries never change, so that each answer is made once: for tests that ask the same thousands of times. */
  frozen?: boolean;
  /** The clock by which answers are slow. Default: real time. */
  sleep?: Sleep;
  /** Told of every request when it has been answered or cut off. */
  onRequest?: (request: LoggedRequest) => void;
}
