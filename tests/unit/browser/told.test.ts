import { describe, expect, it, vi } from 'vitest';
import { told, toldWatch } from '@/lib/browser/told';

describe('what a page asks of the store', () => {
  it('is answered as it was', async () => {
    const report = vi.fn();
    expect(await told(async (a: number, b: number) => a + b, report)(1, 2)).toBe(3);
    expect(report).not.toHaveBeenCalled();
  });

  it('fails as it did, and the cause is told', async () => {
    const report = vi.fn();
    const cause = new Error('the disk');
    const throwing = (): Promise<never> => {
      throw cause;
    };
    for (const run of [() => Promise.reject(cause), throwing]) await expect(told(run, report)()).rejects.toBe(cause);
    expect(report.mock.calls).toEqual([[cause], [cause]]);
  });

  it('goes on to be watched, and the cause of its end is told and passed on', () => {
    const report = vi.fn();
    const onError = vi.fn();
    const onValue = vi.fn();
    const stop = () => {};
    const cause = new Error('the disk');
    const watch = (name: string, onNext: (value: string) => void, onFailed: (error: unknown) => void) => {
      onNext(name);
      onFailed(cause);
      return stop;
    };
    expect(toldWatch(watch, report)('us', onValue, onError)).toBe(stop);
    expect(onValue).toHaveBeenCalledExactlyOnceWith('us');
    expect(onError).toHaveBeenCalledExactlyOnceWith(cause);
    expect(report).toHaveBeenCalledExactlyOnceWith(cause);
  });
});
