import { AudibleError, type AudibleFailure, inWords } from '@/lib/audible/errors';
import type { JobError, JobErrorCode, WaitReason } from './job';
import { StorageError } from './ports';

/** The reader's hosts are not granted; nothing was asked. */
export class NoAccessError extends Error {
  override readonly name = 'NoAccessError';
}

/** The first page shows another account's titles; nothing was stored. */
export class OtherAccountError extends Error {
  override readonly name = 'OtherAccountError';
}

/** What becomes of a job when its pass throws: it fails with a code, or waits and goes on later. */
export type Consequence =
  | { readonly kind: 'FAIL'; readonly error: JobError }
  | { readonly kind: 'WAIT'; readonly reason: WaitReason; readonly ms: number; readonly error: JobError };

const MINUTE_MS = 60_000;
/** Chrome's alarms ring no sooner than this (developer.chrome.com, alarms). */
const SHORTEST_WAIT_MS = 30_000;

/**
 * @param started whether Audible has answered this job before: what is hopeless at the start may pass in the middle.
 */
export function consequenceOf(error: unknown, started: boolean): Consequence {
  const fail = (code: JobErrorCode): Consequence => ({ kind: 'FAIL', error: { code, detail: detailOf(error) } });
  const wait = (reason: WaitReason, ms: number, code: JobErrorCode): Consequence => ({
    kind: 'WAIT',
    reason,
    ms: Math.max(ms, SHORTEST_WAIT_MS),
    error: { code, detail: detailOf(error) },
  });
  if (error instanceof NoAccessError) return fail('PERMISSION');
  if (error instanceof OtherAccountError) return fail('OTHER_ACCOUNT');
  if (error instanceof StorageError) return fail(error.kind === 'FULL' ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE');
  if (!(error instanceof AudibleError)) return fail('UNEXPECTED');
  const failure: AudibleFailure = error.failure;
  switch (failure.kind) {
    case 'SIGNED_OUT':
    case 'SIGN_IN_ASKED':
      return fail('SIGNED_OUT');
    case 'REFUSED':
    case 'ROUTE_LOST':
    case 'ALL_ROUTES_CLOSED':
      return fail('API_CLOSED');
    case 'THROTTLED':
      return wait('THROTTLED', failure.retryAfterMs ?? MINUTE_MS, 'SERVICE_DOWN');
    case 'TOO_HEAVY':
      return wait('SLOW', SHORTEST_WAIT_MS, 'SERVICE_DOWN');
    case 'UNREACHABLE':
      return started ? wait('OFFLINE', MINUTE_MS, 'OFFLINE') : fail('OFFLINE');
    case 'SERVER_ERROR':
    case 'BROKEN_OFF':
      return fail('SERVICE_DOWN');
    case 'GROUPS_REFUSED':
    case 'BEYOND_CAP':
    case 'NOT_UNDERSTOOD':
      return fail('NOT_UNDERSTOOD');
  }
}

/** One line for a report. Our own errors hold no value of any answer; of others only the name and the message are kept. */
function detailOf(error: unknown): string {
  if (error instanceof AudibleError) {
    const cause = error.cause instanceof AggregateError ? ` ← ${error.cause.message}` : '';
    return `${inWords(error.failure)}${cause}`;
  }
  if (error instanceof Error) {
    const cause = error.cause instanceof Error ? ` ← ${error.cause.name}: ${error.cause.message}` : '';
    return `${error.name}: ${error.message}${cause}`;
  }
  return String(error);
}
