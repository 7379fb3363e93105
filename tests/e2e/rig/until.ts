import { setTimeout as sleep } from 'node:timers/promises';

const PACE_MS = 50;

/** Asks until the answer is neither null nor undefined nor false; fails with `what` when it takes too long. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeoutMs = 30_000,
  paceMs = PACE_MS,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
    await sleep(paceMs);
  }
}
