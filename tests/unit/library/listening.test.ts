import { describe, expect, it } from 'vitest';
import { listeningOf } from '@/lib/library/listening';

const FIRST_SEEN = '2026-01-01T00:00:00.000Z';
const day = (date: number): string => new Date(Date.UTC(2026, 0, date)).toISOString();
const at = (date: number, percentComplete: number | null, isFinished = false) => ({
  at: day(date),
  percentComplete,
  isFinished,
});

describe('how a book was listened to', () => {
  it('is unknown without a series', () => {
    expect(listeningOf([], FIRST_SEEN)).toEqual({ started: null, finished: null, points: [] });
  });

  it('begins with the first progress and ends with the last finish', () => {
    expect(listeningOf([at(9, 100, true), at(3, 0), at(4, 10), at(6, 55)], FIRST_SEEN)).toEqual({
      started: { at: day(4), before: false },
      finished: { at: day(9), before: false },
      points: [
        { at: day(3), percent: 0 },
        { at: day(4), percent: 10 },
        { at: day(6), percent: 55 },
        { at: day(9), percent: 100 },
      ],
    });
  });

  it('was so before, where the first sync found it so', () => {
    expect(listeningOf([at(1, null, true)], FIRST_SEEN)).toMatchObject({
      started: { at: day(1), before: true },
      finished: { at: day(1), before: true },
    });
  });

  it('is not finished while it is listened to again, and finished once more after that', () => {
    const again = [at(2, 100, true), at(5, 20), at(7, 60)];
    expect(listeningOf(again, FIRST_SEEN).finished).toBeNull();
    expect(listeningOf([...again, at(8, 99, true)], FIRST_SEEN).finished).toEqual({ at: day(8), before: false });
  });
});
