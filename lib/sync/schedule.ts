/** Periods a reader can choose, in hours; 0 is off. */
export const PERIODS = [0, 1, 6, 12, 24] as const;
export type PeriodHours = (typeof PERIODS)[number];
export const DEFAULT_PERIOD: PeriodHours = 24;

const HOUR_MS = 3_600_000;

/** When the next scheduled sync is due: one period after the last finished one; null when switched off. */
export const nextDue = (lastEndedAt: string, period: PeriodHours): string | null =>
  period === 0 ? null : new Date(Date.parse(lastEndedAt) + period * HOUR_MS).toISOString();

/** No sync is due later than a period from now; one that is was set before the computer's clock was set back. */
export const isTooFar = (dueAt: string, now: number, period: PeriodHours): boolean =>
  Date.parse(dueAt) - now > period * HOUR_MS;

/** When to try again after a failure: within the hour, or after one period if that is shorter; null when switched off. */
export const nextAttempt = (endedAt: string, period: PeriodHours): string | null =>
  nextDue(endedAt, period === 0 ? 0 : 1);
