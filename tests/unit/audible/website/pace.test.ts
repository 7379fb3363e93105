import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudibleError, type AudibleFailure, failureOf } from '@/lib/audible/errors';
import { askAtPace } from '@/lib/audible/website/askAtPace';
import { createPace } from '@/lib/audible/website/pace';
import { createVirtualClock } from '../../support/clock';

describe('the pace', () => {
  it('begins at once and then leaves a gentle pause', () => {
    const pace = createPace(150);
    expect(pace.waitMs(0)).toBe(0);
    pace.answered(1000);
    expect(pace.waitMs(1000)).toBe(150);
    expect(pace.waitMs(1100)).toBe(50);
    expect(pace.waitMs(5000)).toBe(0);
  });

  it('doubles with each trouble, and takes many good answers to recover', () => {
    const pace = createPace(150);
    expect([1, 2, 3, 4].map(() => pace.troubled(0, null))).toEqual([1000, 2000, 4000, 8000]);
    pace.answered(0);
    expect(pace.delayMs).toBe(6400);
    for (let good = 0; good < 30; good++) pace.answered(0);
    expect(pace.delayMs).toBe(150);
  });

  it('waits as long as it is told, once', () => {
    const pace = createPace(150);
    expect(pace.troubled(0, 7000)).toBe(7000);
    expect(pace.waitMs(0)).toBe(7000);
    expect(pace.delayMs).toBe(1000);
  });

  it('is never faster than gentle; trouble never speeds it up, an answer never slows it down', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: 0, max: 500 }), (answers, gentle) => {
        const pace = createPace(gentle);
        for (const good of answers) {
          const before = pace.delayMs;
          if (good) pace.answered(0);
          else pace.troubled(0, null);
          expect(good ? pace.delayMs <= before : pace.delayMs >= before).toBe(true);
          expect(pace.delayMs).toBeGreaterThanOrEqual(gentle);
        }
      }),
    );
  });
});

describe('asking at a pace', () => {
  async function ask(failures: readonly AudibleFailure[]) {
    const clock = createVirtualClock();
    const started = clock.now();
    let asked = 0;
    let retries = 0;
    const parts = { pace: createPace(150), clock, signal: new AbortController().signal, onRetry: () => void retries++ };
    const answer = askAtPace(async () => {
      const failure = failures[asked++];
      if (failure !== undefined) throw new AudibleError(failure);
      return 'answer';
    }, parts);
    const outcome = await clock.until(answer.catch((error: unknown) => error));
    return { outcome, asked, retries, ms: clock.now() - started };
  }

  const times = (count: number, failure: AudibleFailure) => Array.from({ length: count }, () => failure);

  it('goes on after trouble that passes', async () => {
    const { outcome, asked, retries, ms } = await ask(times(3, { kind: 'SERVER_ERROR', status: 503 }));
    expect({ outcome, asked, retries, ms }).toEqual({ outcome: 'answer', asked: 4, retries: 3, ms: 7000 });
  });

  it('waits what Audible says', async () => {
    expect(await ask([{ kind: 'THROTTLED', retryAfterMs: 12_000 }])).toMatchObject({ outcome: 'answer', ms: 12_000 });
  });

  it('hands a long wait to the job, within 40 s of trouble', async () => {
    const { outcome, ms } = await ask(times(50, { kind: 'SERVER_ERROR', status: 503 }));
    expect(failureOf(outcome, 'THROTTLED')?.retryAfterMs).toBeGreaterThan(60_000);
    expect(ms).toBeLessThan(40_000);
    const told = await ask([{ kind: 'THROTTLED', retryAfterMs: 90_000 }]);
    expect(failureOf(told.outcome, 'THROTTLED')?.retryAfterMs).toBe(90_000);
    expect(told).toMatchObject({ asked: 1, ms: 0 });
  });

  it('asks three times when UNREACHABLE', async () => {
    const { outcome, asked } = await ask(times(9, { kind: 'UNREACHABLE' }));
    expect(failureOf(outcome, 'UNREACHABLE')).not.toBeNull();
    expect(asked).toBe(3);
  });

  it.each([{ kind: 'SIGN_IN_ASKED' }, { kind: 'REFUSED', status: 403 }, { kind: 'TOO_HEAVY' }] as const)(
    'asks once when $kind',
    async (failure) => {
      expect(await ask(times(9, failure))).toMatchObject({ asked: 1, retries: 0 });
    },
  );

  it('stops waiting when aborted', async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const pace = createPace(150);
    pace.troubled(clock.now(), 15_000);
    const parts = { pace, clock, signal: controller.signal, onRetry: () => {} };
    const answer = askAtPace(async () => 'never', parts);
    controller.abort(new Error('cancelled'));
    await expect(answer).rejects.toThrow('cancelled');
  });
});
