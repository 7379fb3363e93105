import type { Rung } from '@/lib/audible/query';
import type { QuarantineReason } from '@/lib/library/quarantine';

/** How a job stands. Ended rows (`COMPLETED`, `FAILED`, `CANCELLED`) never open again. */
export type JobStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';
export type JobTrigger = 'MANUAL' | 'SCHEDULE';

/** `CONNECTING` finds a route, `FETCHING` reads and stores pages, `FINISHING` proves and closes the books. */
export type JobPhase = 'CONNECTING' | 'FETCHING' | 'FINISHING';

export interface JobCounts {
  new: number;
  updated: number;
  unchanged: number;
  quarantined: number;
}

/** Why a finished pass could not be proved complete. */
export type IncompleteReason = 'NO_TOTAL' | 'TOTAL_MOVED' | 'NOT_ALL_REACHED';

/** What a sync can say for itself, kept with the job and the library. */
export interface Ledger {
  /** A full pass reads every title; a delta only what changed since the last proved pass. */
  readonly mode: 'FULL' | 'DELTA';
  /** What Audible says the library holds; null when it did not say. */
  readonly audibleTotal: number | null;
  /** Distinct ASINs seen in this pass. */
  readonly seen: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows kept here that Audible does not list. */
  readonly notListed: number;
  /** Rows among them that this job marked `ABSENT`. */
  readonly absent: number;
  /** Rows that this job marked `RETURNED`. */
  readonly returned: number;
  /** Rows of the answer that repeat an ASIN of the same answer. */
  readonly repeated: number;
  readonly quarantined: number;
  readonly quarantineReasons: Partial<Record<QuarantineReason, number>>;
  /** Known values that this pass left empty and we kept. Many at once mean that Audible changed something. */
  readonly emptiesKept: number;
  readonly requests: number;
  readonly retries: number;
  readonly rung: Rung;
  /** Fields that the website no longer shows where it used to; they were left as they are. */
  readonly drifted: readonly string[];
  /** Response groups the server refused. */
  readonly droppedGroups: readonly string[];
  readonly complete: boolean;
  /** Of which moment completeness is said: the end of this pass, or of the proved one a delta stands on. */
  readonly completeAsOf: string | null;
  readonly reason: IncompleteReason | null;
  readonly durationMs: number;
}

/** The closed set of ways a job can fail; each has one sentence and one action for the reader (components/advice.ts). */
export const JOB_ERROR_CODES = [
  'SIGNED_OUT',
  'API_CLOSED',
  'OTHER_ACCOUNT',
  'PERMISSION',
  'OFFLINE',
  'SERVICE_DOWN',
  'NOT_UNDERSTOOD',
  'STORAGE_FULL',
  'STORAGE_UNAVAILABLE',
  'UNEXPECTED',
] as const;
export type JobErrorCode = (typeof JOB_ERROR_CODES)[number];

export interface JobError {
  readonly code: JobErrorCode;
  /** For a report: which assumption about the service failed and how. Holds nothing personal. */
  readonly detail: string;
}

/** Why a running job is waiting. */
export type WaitReason = 'THROTTLED' | 'OFFLINE' | 'SLOW';

/** Where an interrupted pass can go on. The pages already applied are rows of `sightings`. */
export interface Checkpoint {
  readonly rung: Rung;
  readonly responseGroups: readonly string[];
  readonly pageSize: number;
  readonly total: number | null;
  readonly stateToken: string | null;
  /** ASINs of the newest page, as they were: if they differ, the pass starts over. */
  readonly firstPage: readonly string[];
  readonly at: string;
  /** 1 after a total that moved restarted the proof. */
  readonly restarts: number;
  readonly requests: number;
  readonly retries: number;
  readonly emptiesKept: number;
  readonly quarantineReasons: Partial<Record<QuarantineReason, number>>;
}

export interface JobRow {
  readonly id: string;
  readonly libraryId: string;
  readonly kind: 'SYNC';
  readonly trigger: JobTrigger;
  /** The reader asked for every title. */
  readonly full: boolean;
  readonly status: JobStatus;
  readonly phase: JobPhase;
  /** Distinct ASINs applied so far. */
  readonly processed: number;
  /** Items Audible says there are; null until the first answer. */
  readonly total: number | null;
  readonly counts: JobCounts;
  readonly checkpoint: Checkpoint | null;
  /** Routes that were open and failed this job: it goes on without them, the next job tries them again. None if absent. */
  readonly stumbled?: readonly Rung[];
  readonly ledger: Ledger | null;
  readonly error: JobError | null;
  /** While RUNNING: nothing happens before this moment. */
  readonly waitUntil: string | null;
  readonly waitReason: WaitReason | null;
  readonly waits: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly updatedAt: string;
  readonly endedAt: string | null;
  readonly result: { readonly processed: number } | null;
}

export const isOpen = (status: JobStatus): boolean => status === 'QUEUED' || status === 'RUNNING';
