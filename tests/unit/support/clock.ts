import type { Clock } from '@/lib/clock';

export interface VirtualClock extends Clock {
  /** Lets time pass from timer to timer until the promise settles. */
  until<Result>(promise: Promise<Result>): Promise<Result>;
  advance(ms: number): void;
  /** Somebody sets the computer's clock back. */
  setBack(ms: number): void;
}

/** Turns of the event loop in which nothing asked for time, after which the next timer is due. */
const QUIET_TURNS = 60;

const realTurn = () => new Promise((next) => setTimeout(next, 1));

/**
 * Time that passes only when everybody waits for it.
 *
 * @param isBusy whether something real is under way, such as a request over a socket: time stands still meanwhile.
 */
export function createVirtualClock(
  start = Date.parse('2026-01-01T00:00:00Z'),
  isBusy: () => boolean = () => false,
): VirtualClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];

  const advanceTo = (moment: number) => {
    for (;;) {
      const [next] = timers.filter((timer) => timer.at <= moment).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = Math.max(now, moment);
  };

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (ms) => advanceTo(now + ms),
    setBack: (ms) => {
      now -= ms;
    },
    async until(promise) {
      let settled = false;
      const done = promise.finally(() => {
        settled = true;
      });
      done.catch(() => {});
      while (!settled) {
        for (let turn = 0; turn < QUIET_TURNS && !settled; turn++) await new Promise((next) => setImmediate(next));
        if (!settled && isBusy()) {
          await realTurn();
          continue;
        }
        const soonest = Math.min(...timers.map((timer) => timer.at));
        if (!settled && Number.isFinite(soonest)) advanceTo(soonest);
      }
      return done;
    },
  };
}
