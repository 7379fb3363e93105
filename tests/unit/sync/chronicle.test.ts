import { describe, expect, it } from 'vitest';
import { type ChronicleEntry, chronicleOf, startOfDay, stretchOf } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import { jobRow, ledger, runningJob } from '../components/rows.ts';

const at = (day: number): string => new Date(Date.UTC(2026, 2, day, 12)).toISOString();
const BASELINE = at(1);
const NOTHING = { new: 0, updated: 0, unchanged: 10, quarantined: 0 };

const done = (day: number, over: Parameters<typeof ledger>[0] = {}): JobRow => {
  const told = ledger({ ...NOTHING, ...over });
  const counts = { ...NOTHING, new: told.new, updated: told.updated };
  return jobRow({ id: `day-${day}`, createdAt: at(day), endedAt: at(day), counts, ledger: told });
};
const failed = (day: number, code: 'OFFLINE' | 'SIGNED_OUT' = 'SIGNED_OUT'): JobRow =>
  jobRow({
    id: `day-${day}`,
    createdAt: at(day),
    endedAt: at(day),
    status: 'FAILED',
    counts: NOTHING,
    error: { code, detail: '' },
  });

/** The days of each entry; a run in brackets. */
const shape = (entries: readonly ChronicleEntry[]) =>
  entries.map((entry) =>
    entry.kind === 'SYNC' ? entry.job.id.slice(4) : entry.jobs.map(({ id }) => Number(id.slice(4))),
  );

describe('the chronicle', () => {
  it('puts checks without a change together, and nothing else with them', () => {
    const jobs = [done(9), done(8), done(7, { new: 1 }), done(6), done(5, { absent: 1 }), done(4), done(3), done(2)];
    expect(shape(chronicleOf(jobs, BASELINE))).toEqual([[9, 8], '7', '6', '5', [4, 3, 2]]);
  });

  it('puts the same failure in a row together, unless a title came all the same', () => {
    const half = { ...failed(6), counts: { ...NOTHING, new: 4 } };
    const jobs = [failed(9), failed(8), failed(7, 'OFFLINE'), half, failed(5), failed(4)];
    expect(shape(chronicleOf(jobs, BASELINE))).toEqual([[9, 8], '7', '6', [5, 4]]);
  });

  it('keeps apart what was cancelled, and leaves out what still runs', () => {
    const cancelled = (day: number) => jobRow({ ...done(day), status: 'CANCELLED', ledger: null });
    const jobs = [runningJob({ id: 'day-9' }), cancelled(8), cancelled(7), done(6)];
    expect(shape(chronicleOf(jobs, BASELINE))).toEqual(['8', '7', '6']);
  });

  it('gives a line to the sync that stopped being proved, and one to that which is proved again', () => {
    const open = { complete: false, reason: 'NO_TOTAL' } as const;
    const jobs = [done(9), done(8), done(7, open), done(6, open), done(5, open), done(4), done(3)];
    expect(shape(chronicleOf(jobs, BASELINE))).toEqual(['9', '8', [7, 6], '5', [4, 3]]);
  });

  it('tells of an unreadable entry once, also when a delta came between that did not meet it', () => {
    const delta = done(8, { mode: 'DELTA' });
    const jobs = [done(9, { quarantined: 1 }), delta, done(7, { quarantined: 1 }), done(6)];
    expect(shape(chronicleOf(jobs, BASELINE))).toEqual([[9, 8], '7', '6']);
  });

  it('counts what is set aside where it is new, also of syncs that bring something else', () => {
    const jobs = [
      done(9, { new: 1, quarantined: 3 }),
      done(8, { new: 1, quarantined: 1 }),
      done(7, { new: 1, mode: 'DELTA' }),
      done(6, { new: 1, quarantined: 1 }),
    ];
    const told = chronicleOf(jobs, BASELINE).map((entry) => entry.kind === 'SYNC' && entry.newlySetAside);
    expect(told).toEqual([2, 0, 0, 1]);
  });

  it('knows the first copy, whatever attempts it took', () => {
    const jobs = [done(3), done(1, { new: 10 }), failed(0)];
    const first = chronicleOf(jobs, at(2)).map((entry) => entry.kind === 'SYNC' && entry.isFirstCopy);
    expect(first).toEqual([false, true, true]);
    expect(chronicleOf([failed(3)], null)).toMatchObject([{ isFirstCopy: true }]);
  });

  it('of a library without syncs is empty', () => {
    expect(chronicleOf([], null)).toEqual([]);
  });
});

describe('the stretch of a sync', () => {
  it('holds its last moment', () => {
    const { from, to } = stretchOf(done(3));
    expect(from <= at(3) && at(3) < to).toBe(true);
  });
});

describe('the start of a day', () => {
  it('is a midnight of the reader’s calendar, not after the moment', () => {
    const start = startOfDay(at(3));
    expect(new Date(start).getHours()).toBe(0);
    expect(new Date(start).toDateString()).toBe(new Date(at(3)).toDateString());
    expect(startOfDay(start)).toBe(start);
  });
});
