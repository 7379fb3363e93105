import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeenTracker } from '@/components/library/seenTracker';
import { keysOf } from './rows.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('seen books', () => {
  it('are those that stayed on screen for a second, all at once', () => {
    const markSeen = vi.fn(async () => {});
    createSeenTracker(markSeen).show(keysOf(['A', 'B']));
    vi.advanceTimersByTime(999);
    expect(markSeen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(markSeen.mock.calls).toEqual([[keysOf(['A', 'B'])]]);
  });

  it('are not those that were scrolled past', () => {
    const markSeen = vi.fn(async () => {});
    const tracker = createSeenTracker(markSeen);
    tracker.show(keysOf(['A', 'B']));
    vi.advanceTimersByTime(500);
    tracker.show(keysOf(['B', 'C']));
    vi.advanceTimersByTime(500);
    expect(markSeen.mock.calls).toEqual([[keysOf(['B'])]]);
    vi.advanceTimersByTime(500);
    expect(markSeen.mock.calls).toEqual([[keysOf(['B'])], [keysOf(['C'])]]);
  });

  it('are told once, however long they stay', () => {
    const markSeen = vi.fn(async () => {});
    const tracker = createSeenTracker(markSeen);
    tracker.show(keysOf(['A']));
    vi.advanceTimersByTime(1000);
    tracker.show(keysOf(['A']));
    vi.advanceTimersByTime(5000);
    expect(markSeen).toHaveBeenCalledTimes(1);
  });

  it('are told again at the next look when the mark was lost', async () => {
    const markSeen = vi.fn(async () => {});
    markSeen.mockRejectedValueOnce(new Error('no store'));
    const tracker = createSeenTracker(markSeen);
    tracker.show(keysOf(['A']));
    await vi.advanceTimersByTimeAsync(1000);
    tracker.show(keysOf(['A']));
    await vi.advanceTimersByTimeAsync(1000);
    tracker.show(keysOf(['A']));
    await vi.advanceTimersByTimeAsync(5000);
    expect(markSeen.mock.calls).toEqual([[keysOf(['A'])], [keysOf(['A'])]]);
  });

  it('are none once the page is gone', () => {
    const markSeen = vi.fn(async () => {});
    const tracker = createSeenTracker(markSeen);
    tracker.show(keysOf(['A']));
    tracker.stop();
    vi.advanceTimersByTime(5000);
    expect(markSeen).not.toHaveBeenCalled();
  });
});
