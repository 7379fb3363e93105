/** A page of the list takes the site about a second to make; this much rest on top is unnoticed over a library. */
const GENTLE_MS = 150;
/** A first complaint is answered with a real pause, not with a doubled blink. */
const FIRST_PAUSE_MS = 1000;
/** Each good answer takes this much off the pause: trouble comes at once and leaves slowly. */
const RECOVERY = 0.8;

/** How fast we ask, learnt from the answers. Knows no clock: it is told what time it is. */
export interface Pace {
  /** How long to wait before the next request. */
  waitMs(now: number): number;
  /** An answer arrived: a little faster, down to the gentle pace. */
  answered(now: number): void;
  /**
   * We were told off: twice as slow, and at least as long as Audible said.
   *
   * @returns the wait that follows.
   */
  troubled(now: number, toldMs: number | null): number;
  /** The pause between an answer and the next request. */
  readonly delayMs: number;
}

/** @param gentleMs the pause when all is well. */
export function createPace(gentleMs: number = GENTLE_MS): Pace {
  let delayMs = gentleMs;
  let notBefore = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (now) => Math.max(0, notBefore - now),
    answered(now) {
      delayMs = Math.max(gentleMs, delayMs * RECOVERY);
      notBefore = now + delayMs;
    },
    troubled(now, toldMs) {
      delayMs = Math.max(delayMs * 2, FIRST_PAUSE_MS);
      const wait = Math.max(delayMs, toldMs ?? 0);
      notBefore = now + wait;
      return wait;
    },
    get delayMs() {
      return delayMs;
    },
  };
}
