import { type Clock, sleep } from '@/lib/clock';
import { AudibleError, failureOf } from '../errors';
import { isRefusal, LONGEST_DELAY_MS, REFUSAL_PAUSE_MS } from '../retry';
import type { Pace } from './pace';

/** Failures that come and go by themselves: one question is repeated this often. */
const TRIES = 3;
/**
 * The site's "Whoops" lasts ten to fifteen minutes (peers.md §1c, ALE#110). When half a minute of patience did not help,
 * it is that one; asking again at once would only prolong it.
 */
const SOFT_BAN_MS = 300_000;

export interface AskAtPaceParts {
  readonly pace: Pace;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRetry: () => void;
  /** Whether the route has answered before: then one refusal is forgiven. */
  readonly hasAnswered?: boolean;
}

/**
 * Asks one question as slowly as the pace says, again and again while Audible is overburdened. When the wait would be
 * longer than {@link LONGEST_DELAY_MS} it throws THROTTLED with the wait that makes sense, for the job to wait by alarm.
 */
export async function askAtPace<Result>(
  ask: () => Promise<Result>,
  { pace, clock, signal, onRetry, hasAnswered = false }: AskAtPaceParts,
): Promise<Result> {
  let refused = false;
  for (let failures = 0; ; onRetry()) {
    const wait = pace.waitMs(clock.now());
    if (wait > 0) await sleep(clock, wait, signal);
    signal.throwIfAborted();
    try {
      const result = await ask();
      pace.answered(clock.now());
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (hasAnswered && !refused && isRefusal(error)) {
        refused = true;
        pace.troubled(clock.now(), REFUSAL_PAUSE_MS);
        continue;
      }
      const overburdened = failureOf(error, 'THROTTLED', 'SERVER_ERROR');
      if (overburdened === null) {
        failures++;
        // What was too heavy has taken its time already: asked again here, the job would stand still for over a minute.
        if (failures >= TRIES || failureOf(error, 'UNREACHABLE', 'NOT_UNDERSTOOD', 'BROKEN_OFF') === null) throw error;
      }
      const told = overburdened?.kind === 'THROTTLED' ? overburdened.retryAfterMs : null;
      const next = pace.troubled(clock.now(), told);
      if (overburdened !== null && next > LONGEST_DELAY_MS) {
        throw new AudibleError(
          { kind: 'THROTTLED', retryAfterMs: told ?? Math.max(next, SOFT_BAN_MS) },
          { cause: error },
        );
      }
    }
  }
}
