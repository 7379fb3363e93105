import { type Clock, sleep } from '@/lib/clock';
import { failureOf } from './errors';

const FIRST_DELAY_MS = 500;
/** Longer waits are an alarm's business: the browser may stop an idle worker after 30 s. */
export const LONGEST_DELAY_MS = 20_000;

/** How often one question is repeated here and now, by what went wrong (practice: audible-api.md §1.5, last rows). */
const TRIES = {
  THROTTLED: 5,
  SERVER_ERROR: 5,
  UNREACHABLE: 4,
  NOT_UNDERSTOOD: 3,
  BROKEN_OFF: 3,
} as const;

/** A door that was open a moment ago is knocked at once more, after this long. */
export const REFUSAL_PAUSE_MS = 2000;

/** The answers of a door that is shut; once, on a route that has answered before, they may be a hiccup. */
export const isRefusal = (error: unknown): boolean => failureOf(error, 'REFUSED', 'SIGN_IN_ASKED') !== null;

export interface RetryParts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRetry: () => void;
  /** Whether the route has answered before: then one refusal is forgiven. */
  readonly hasAnswered?: () => boolean;
}

/**
 * Asks until it gets an answer worth having: waits 0.5 s, 1 s, 2 s … or what `Retry-After` says. Gives up with the last
 * failure when the tries are used up or the wait would be longer than {@link LONGEST_DELAY_MS}.
 */
export async function withRetries<Result>(ask: () => Promise<Result>, parts: RetryParts): Promise<Result> {
  let refused = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isForgiven: boolean = !refused && isRefusal(error) && (parts.hasAnswered?.() ?? false);
      refused ||= isForgiven;
      const delay = isForgiven ? REFUSAL_PAUSE_MS : delayBefore(error, attempt);
      if (delay === null) throw error;
      await sleep(parts.clock, delay, parts.signal);
      parts.onRetry();
    }
  }
}

/** How long to wait after this failure of this attempt; null when asking again makes no sense here. */
function delayBefore(error: unknown, attempt: number): number | null {
  const failure = failureOf(error, 'THROTTLED', 'SERVER_ERROR', 'UNREACHABLE', 'NOT_UNDERSTOOD', 'BROKEN_OFF');
  if (failure === null || attempt >= TRIES[failure.kind]) return null;
  const told = failure.kind === 'THROTTLED' ? failure.retryAfterMs : null;
  const delay = told ?? FIRST_DELAY_MS * 2 ** (attempt - 1);
  return delay > LONGEST_DELAY_MS ? null : delay;
}
