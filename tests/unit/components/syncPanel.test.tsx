// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADVICE } from '@/components/advice';
import type { Overview } from '@/components/services';
import { SyncPanel } from '@/components/sync/SyncPanel';
import { createSyncModel } from '@/components/sync/syncModel';
import { JOB_ERROR_CODES, type JobErrorCode } from '@/lib/sync/job';
import { RefusedError } from '@/lib/sync/messages';
import { button, buttons, draw, pass, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, HOUR, jobRow, ledger, libraryRow, NOW, runningJob } from './rows.ts';

async function panel(first: Partial<Overview> | null) {
  const world = fakeServices(first);
  const root = await draw(<SyncPanel model={createSyncModel(world.services)} />, world.services);
  const show = (change: Partial<Overview>) => act(() => world.show(change));
  return { ...world, root, show };
}

const failed = (code: JobErrorCode) =>
  jobRow({ status: 'FAILED', error: { code, detail: 'page 1' }, processed: 0, total: null });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Sync Library', () => {
  const idle: [string, Partial<Overview>][] = [
    ['nothing synced yet', {}],
    ['a finished sync', { job: jobRow({ ledger: ledger() }), library: libraryRow() }],
    ['a cancelled sync', { job: jobRow({ status: 'CANCELLED' }), library: libraryRow() }],
    ...JOB_ERROR_CODES.map((code): [string, Partial<Overview>] => [code, { job: failed(code) }]),
  ];

  it.each(idle)('is one enabled button after %s', async (_, overview) => {
    const { root, services } = await panel(overview);
    expect(button(root, 'Sync Library').disabled).toBe(false);
    expect(buttons(root, 'Cancel')).toEqual([]);
    await press(button(root, 'Sync Library'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us' });
  });

  it('is there when the store cannot be read', async () => {
    const { root, fail } = await panel(null);
    await act(fail);
    expect(button(root, 'Sync Library').disabled).toBe(false);
    expect(textOf(root, 'alert')).toBe(ADVICE.STORAGE_UNAVAILABLE.sentence(''));
  });

  it('gives way to Cancel while a job runs, and comes back', async () => {
    const { root, show, services } = await panel({ job: runningJob() });
    expect(buttons(root, 'Sync Library')).toEqual([]);
    await press(button(root, 'Cancel'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'cancel', jobId: 'job-1' });
    expect(buttons(root, 'Cancelling…')).toHaveLength(1);
    await show({ job: jobRow({ status: 'CANCELLED' }) });
    button(root, 'Sync Library');
    expect(textOf(root, 'status')).toContain('Cancelled. What had arrived is kept.');
  });

  it('pressed before anything is known is done as soon as it is, once', async () => {
    const { root, services, show } = await panel(null);
    await pass(300);
    await press(button(root, 'Sync Library'));
    expect(services.command).not.toHaveBeenCalled();
    await show({});
    await show({ newCount: 1 });
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us' });
  });

  it('pressed before the store turns out unreadable says so, and starts nothing later', async () => {
    const { root, services, show, fail } = await panel(null);
    await press(button(root, 'Sync Library'));
    await act(fail);
    expect(textOf(root, 'alert')).toBe(ADVICE.STORAGE_UNAVAILABLE.sentence(''));
    await press(button(root, 'Sync Library'));
    await show({});
    expect(services.command).not.toHaveBeenCalled();
  });

  it('says once that the disk is full, however often the reader presses', async () => {
    const { root, services } = await panel({ job: failed('STORAGE_FULL') });
    services.command.mockRejectedValueOnce(new RefusedError('STORAGE_FULL', 'Storage FULL'));
    await press(button(root, 'Sync Library'));
    expect([...root.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)).toEqual([
      ADVICE.STORAGE_FULL.sentence(''),
    ]);
  });

  it.each([
    ['did not answer', new RefusedError('NO_ANSWER', '[{"code":"invalid_union"}]'), /^The extension did not answer\./],
    ['has no room', new RefusedError('STORAGE_FULL', 'Storage FULL'), /^There is no room left/],
    ['has no store', new RefusedError('STORAGE_UNAVAILABLE', 'Storage UNAVAILABLE'), /^The browser does not open its/],
    ['may not', new RefusedError('PERMISSION', 'not granted'), /does not let this extension talk to audible\.com/],
    ['broke', new Error('x is undefined'), /^Something went wrong in the extension\./],
  ])('says in its own words that the worker %s', async (_, error, words) => {
    const { root, services } = await panel({});
    services.command.mockRejectedValueOnce(error);
    await press(button(root, 'Sync Library'));
    expect(textOf(root, 'alert')).toMatch(words);
    expect(textOf(root, 'alert')).not.toContain(error.message);
    await press(button(root, 'Sync Library'));
    expect(textOf(root, 'alert')).toBeNull();
  });
});

describe('while a job runs', () => {
  it('shows real progress', async () => {
    const { root } = await panel({
      job: runningJob({ counts: { new: 3, updated: 9, unchanged: 488, quarantined: 0 } }),
    });
    const bar = root.querySelector('[role="progressbar"]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('500');
    expect(bar?.getAttribute('aria-valuemax')).toBe('1234');
    expect(bar?.getAttribute('aria-label')).toBe('Sync progress');
    expect(root.textContent).toContain('Fetching books');
    expect(root.textContent).toContain('500 of 1,234');
    expect(root.textContent).toContain('40%');
    expect(root.textContent).toContain('3 new, 9 updated');
  });

  it('claims no progress before a total is known', async () => {
    const { root } = await panel({ job: runningJob({ phase: 'CONNECTING', processed: 0, total: null }) });
    expect(root.querySelector('[role="progressbar"]')?.hasAttribute('aria-valuenow')).toBe(false);
    expect(root.textContent).toContain('Finding your library');
  });

  it('announces progress at most every few seconds', async () => {
    const { root, show } = await panel({ job: runningJob({ processed: 100 }) });
    await pass(0);
    const announced = new Set<string | null>();
    for (let processed = 110; processed <= 200; processed += 10) {
      await show({ job: runningJob({ processed }) });
      await pass(190);
      announced.add(textOf(root, 'status'));
    }
    expect(announced.size).toBeLessThanOrEqual(2);
    await pass(5000);
    expect(textOf(root, 'status')).toBe('Fetching books: 200 of 1,234');
  });

  it('says why a job waits and until when, and sends it on', async () => {
    const waitUntil = new Date(NOW + 10 * 60_000).toISOString();
    const { root, services } = await panel({ job: runningJob({ waitUntil, waitReason: 'THROTTLED' }) });
    expect(textOf(root, 'status')).toMatch(/^Audible asked us to wait; going on at \d+:\d\d/);
    expect(buttons(root, 'Sync Library')).toEqual([]);
    button(root, 'Cancel');
    await press(button(root, 'Go on now'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us' });
  });
});

describe('the outcome', () => {
  it('tells what was brought, whether it is complete, and when', async () => {
    const { root } = await panel({ job: jobRow({ ledger: ledger() }), library: libraryRow() });
    expect(textOf(root, 'status')).toContain('3 new, 12 updated');
    expect(textOf(root, 'status')).toContain('Complete, 1,234 of 1,234');
    const time = root.querySelector('time');
    expect(time?.textContent).toBe('Last synced 2 hours ago');
    expect(time?.title).toContain('2026');
    expect(time?.dateTime).toBe(ago(2 * HOUR));
  });

  it.each([
    ['NO_TOTAL', 'Audible did not say how many books there are.'],
    ['TOTAL_MOVED', 'The library changed while it was being read.'],
    ['NOT_ALL_REACHED', 'Some books could not be reached.'],
  ] as const)('gives the reason %s when it is not proved', async (reason, words) => {
    const { root } = await panel({ job: jobRow({ ledger: ledger({ seen: 1200, complete: false, reason }) }) });
    expect(textOf(root, 'status')).toContain('Not proved complete, 1,200 of 1,234');
    expect(textOf(root, 'status')).toContain(words);
  });

  it('explains why there are fewer books than Audible counts', async () => {
    const { root } = await panel({ job: jobRow({ ledger: ledger({ seen: 1231, repeated: 2, quarantined: 1 }) }) });
    expect(textOf(root, 'status')).toContain('Complete, 1,234 of 1,234');
    expect(textOf(root, 'status')).toContain('2 entries are listed twice.');
    expect(textOf(root, 'status')).toContain('1 entry could not be read and is set aside.');
  });
});

describe('errors', () => {
  const ACTIONS: Record<JobErrorCode, readonly string[]> = {
    SIGNED_OUT: ['Sign in to Audible'],
    API_CLOSED: ['Check connection'],
    OTHER_ACCOUNT: ['Keep apart', 'It is mine'],
    PERMISSION: ['Allow access'],
    OFFLINE: [],
    SERVICE_DOWN: [],
    NOT_UNDERSTOOD: ['Copy report'],
    STORAGE_FULL: [],
    STORAGE_UNAVAILABLE: [],
    UNEXPECTED: ['Copy report'],
  };

  it.each(JOB_ERROR_CODES)('%s is one sentence with its own action, or none', async (code) => {
    const { root } = await panel({ job: failed(code), library: libraryRow() });
    const alert = root.querySelector('[role="alert"]');
    expect(alert?.querySelector('p')?.textContent).toBe(ADVICE[code].sentence('audible.com'));
    expect([...(alert?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual(ACTIONS[code]);
  });

  it('sends a signed-out reader to the store that was asked', async () => {
    const { root, services } = await panel({ job: failed('SIGNED_OUT'), library: libraryRow({ marketplace: 'uk' }) });
    await press(button(root, 'Sign in to Audible'));
    expect(services.open).toHaveBeenCalledExactlyOnceWith('sign-in', 'uk');
  });

  it.each([
    ['SIGNED_OUT', 'Sign in to Audible'],
    ['API_CLOSED', 'Check connection'],
  ] as const)('%s says so when the page does not open', async (code, name) => {
    const { root, services } = await panel({ job: failed(code), library: libraryRow() });
    services.open.mockRejectedValueOnce(new Error('no window'));
    await press(button(root, name));
    expect(root.textContent).toContain('The browser did not open that page.');
  });

  it('asks for access inside the click, and syncs once it is given', async () => {
    const { root, services } = await panel({ job: failed('PERMISSION'), library: libraryRow() });
    button(root, 'Allow access').click();
    expect(services.requestAccess).toHaveBeenCalledExactlyOnceWith('us');
    await pass(0);
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us' });
  });

  it('stays where it is when access is refused', async () => {
    const { root, services } = await panel({ job: failed('PERMISSION'), library: libraryRow() });
    services.requestAccess.mockResolvedValueOnce(false);
    await press(button(root, 'Allow access'));
    await pass(0);
    expect(services.command).not.toHaveBeenCalled();
    expect(textOf(root, 'alert')).toContain('Access was not allowed.');
  });

  it.each([
    ['Keep apart', 'apart'],
    ['It is mine', 'mine'],
  ] as const)('asks whose titles they are: "%s"', async (name, answer) => {
    const { root, services } = await panel({ job: failed('OTHER_ACCOUNT'), library: libraryRow() });
    expect(textOf(root, 'alert')).toContain('Keep apart gives those titles a library of their own.');
    await press(button(root, name));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'answer-account', libraryId: 'us', answer });
  });

  it('leads from a closed way in to the connection check', async () => {
    const { root, services } = await panel({ job: failed('API_CLOSED'), library: libraryRow() });
    await press(button(root, 'Check connection'));
    expect(services.open).toHaveBeenCalledExactlyOnceWith('connection', 'us');
  });

  it('copies a report of codes and counts', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { root } = await panel({ job: failed('NOT_UNDERSTOOD'), library: libraryRow(), bookCount: 7 });
    await press(button(root, 'Copy report'));
    const report = writeText.mock.calls[0]?.[0];
    expect(report).toContain('extension: 1.2.3');
    expect(report).toContain('error: NOT_UNDERSTOOD');
    expect(report).toContain('detail: page 1');
    expect(report).toContain('stored: 7');
    await pass(0);
    expect(textOf(root, 'alert')).toContain('Report copied.');
  });

  it('shows the report where the browser does not let it be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    const { root } = await panel({ job: failed('UNEXPECTED'), library: libraryRow() });
    await press(button(root, 'Copy report'));
    await pass(0);
    expect(root.querySelector('textarea')?.value).toContain('error: UNEXPECTED');
  });
});
