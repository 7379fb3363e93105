import { type ConnectionReport, PROBE_ROUTES, type Probe, type ProbeRoute } from '@/lib/audible/probe/report';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, keyOf } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { JobRow, Ledger } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';

export const NOW = Date.parse('2026-03-10T12:00:00Z');
export const ago = (ms: number): string => new Date(NOW - ms).toISOString();
export const HOUR = 3_600_000;

export const bookRow = (asin: string, over: Partial<BookRow> = {}): BookRow => ({
  libraryId: 'us',
  asin,
  title: `Title ${asin}`,
  subtitle: null,
  language: 'english',
  publisher: null,
  sku: null,
  coverUrl: null,
  formatType: null,
  contentType: 'Product',
  contentDeliveryType: null,
  summary: null,
  authorsJson: '[]',
  narratorsJson: '[]',
  seriesJson: '[]',
  genresJson: '[]',
  runtimeMinutes: null,
  releaseDate: null,
  purchaseDate: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  isPlus: false,
  isPreorder: false,
  isFinished: false,
  isListenable: true,
  availability: 'OWNED',
  percentComplete: null,
  rating: null,
  ratingCount: null,
  status: 'SEEN',
  presence: 'PRESENT',
  absentSince: null,
  firstSeenAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...over,
});

/** The keys of rows of one library. */
export const keysOf = (asins: readonly string[], libraryId = 'us'): BookKey[] =>
  asins.map((asin) => keyOf({ libraryId, asin }));

/** One library, as a query sees it. */
export const onlyLibrary = (baselineAt: string | null = null): Libraries =>
  new Map([['us', { label: 'audible.com', names: ['audible.com', 'com', 'us'], baselineAt }]]);

export const ledger = (over: Partial<Ledger> = {}): Ledger => ({
  mode: 'FULL',
  audibleTotal: 1234,
  seen: 1234,
  new: 3,
  updated: 12,
  unchanged: 1219,
  notListed: 0,
  absent: 0,
  returned: 0,
  completeAsOf: '2026-03-10T11:00:00.000Z',
  repeated: 0,
  quarantined: 0,
  quarantineReasons: {},
  emptiesKept: 0,
  drifted: [],
  requests: 3,
  retries: 0,
  rung: 'API',
  droppedGroups: [],
  complete: true,
  reason: null,
  durationMs: 5000,
  ...over,
});

export const libraryRow = (over: Partial<LibraryRow> = {}): LibraryRow => ({
  id: 'us',
  marketplace: 'us',
  label: 'audible.com',
  stateToken: null,
  climbedAt: null,
  hitRates: null,
  pendingAbsent: [],
  trusted: false,
  rung: 'API',
  total: 1234,
  periodHours: 24,
  nextDueAt: null,
  baselineAt: ago(100 * HOUR),
  lastSyncAt: ago(2 * HOUR),
  lastCompleteAt: ago(2 * HOUR),
  ledger: ledger(),
  bookCount: 1234,
  newCount: 0,
  revision: 1,
  ...over,
});

export const freshLibraryRow = (): LibraryRow =>
  libraryRow({ rung: null, total: null, baselineAt: null, lastSyncAt: null, lastCompleteAt: null, ledger: null });

export const jobRow = (over: Partial<JobRow> = {}): JobRow => ({
  id: 'job-1',
  libraryId: 'us',
  kind: 'SYNC',
  trigger: 'MANUAL',
  full: false,
  status: 'COMPLETED',
  phase: 'FINISHING',
  processed: 1234,
  total: 1234,
  counts: { new: 3, updated: 12, unchanged: 1219, quarantined: 0 },
  checkpoint: null,
  ledger: null,
  error: null,
  waitUntil: null,
  waitReason: null,
  waits: 0,
  createdAt: ago(2 * HOUR),
  startedAt: ago(2 * HOUR),
  updatedAt: ago(2 * HOUR),
  endedAt: ago(2 * HOUR),
  result: { processed: 1234 },
  ...over,
});

export const runningJob = (over: Partial<JobRow> = {}): JobRow =>
  jobRow({ status: 'RUNNING', phase: 'FETCHING', processed: 500, endedAt: null, result: null, ...over });

const probe = (route: ProbeRoute, over: Partial<Probe> = {}): Probe => ({
  route,
  outcome: 'ANSWERED',
  verdict: 'OPEN',
  status: 200,
  contentType: 'application/json',
  bytes: 100,
  headerNames: ['content-type'],
  shape: ['root {items: array(1)}'],
  marks: null,
  held: ['json-body'],
  failed: [],
  ...over,
});

/** What the connection check found; every route is open unless changed. */
export const connectionReport = (over: Partial<Record<ProbeRoute, Partial<Probe>>> = {}): ConnectionReport => ({
  marketplace: 'us',
  at: ago(0),
  probes: PROBE_ROUTES.map((route) => probe(route, over[route])),
});
