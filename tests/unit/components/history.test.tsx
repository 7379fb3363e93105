// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageServices } from '@/components/services';
import type { OldDay } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import type { ChangeRow } from '@/lib/sync/ports';
import { button, buttons, pass, press } from './draw.tsx';
import { libraryPage, one } from './libraryDom.tsx';
import { bookRow, HOUR, jobRow, ledger, libraryRow, NOW } from './rows.ts';

const BOOKS = Array.from({ length: 40 }, (_, at) => bookRow(`B${at}`));
const at = (day: number): string => `2026-03-0${day}T10:00:00.000Z`;
const NOTHING = { new: 0, updated: 0, audibleTotal: 40, seen: 40 };

const sync = (id: string, day: number, over: Parameters<typeof ledger>[0] = {}): JobRow => {
  const told = ledger({ ...NOTHING, durationMs: 2400, ...over });
  const counts = { new: told.new, updated: told.updated, unchanged: 0, quarantined: 0 };
  return jobRow({ id, createdAt: at(day), startedAt: at(day), endedAt: at(day), counts, ledger: told });
};
const change = (asin: string, field = 'title', after: unknown = 'New'): ChangeRow => ({
  libraryId: 'us',
  asin,
  jobId: 'x',
  field,
  before: 'Old',
  after,
  at: at(5),
});

/** Days before the syncs, the newest with 101 new titles and each before with one more. */
function oldDays(count: number) {
  const days = Array.from({ length: count }, (_, number): OldDay => {
    const from = new Date(Date.parse(at(1)) - number * 24 * HOUR).toISOString();
    return { libraryId: 'us', jobId: null, from, to: from, arrived: 101 + number, changed: 0 };
  });
  return vi.fn<PageServices['readOldDays']>(async (_, before, most) =>
    days.filter(({ from }) => from < before).slice(0, most),
  );
}

/** The history with these syncs; `end` lets another one end. */
async function page(jobs: readonly JobRow[], read: Partial<PageServices> = {}, baselineAt: string | null = at(1)) {
  let tell: Parameters<PageServices['watchSyncs']>[1] = () => {};
  const world = await libraryPage(BOOKS, { library: libraryRow({ baselineAt }) });
  const { services } = world;
  services.watchSyncs.mockImplementation((_, onSyncs) => {
    tell = onSyncs;
    onSyncs(jobs);
    return () => {};
  });
  Object.assign(services, read);
  await press(one(world.root, 'nav.sections a[href*="history"]'));
  await pass(50);
  return { ...world, end: (all: readonly JobRow[]) => act(() => tell(all)) };
}

const lines = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.history-line')];
const news = (root: ParentNode) => lines(root).map((line) => line.querySelector('.history-news')?.textContent);
const line = (root: ParentNode, text: string): HTMLElement => {
  const found = lines(root).filter((each) => each.textContent?.includes(text));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} lines with "${text}"`);
  return only;
};
/** Presses what has the focus, and waits for what it asks for. */
const pressByKey = async (pressed: HTMLElement): Promise<void> => {
  pressed.focus();
  await press(pressed);
  await pass(0);
};
const touched = (root: ParentNode) => [...root.querySelectorAll('.touched-title')].map((each) => each.textContent);
/** The title whose link has the focus. */
const focusedTitle = () =>
  document.activeElement?.closest('.touched > a')?.querySelector('.touched-title')?.textContent;
const headings = (root: ParentNode) => [...root.querySelectorAll('.history-all h3')].map((each) => each.textContent);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('the history', () => {
  it('is a section of the library, where nothing is searched', async () => {
    const { root } = await page([sync('a', 5)]);
    expect(new URLSearchParams(location.search).get('view')).toBe('history');
    expect(one(root, 'nav.sections a[aria-current="page"]').textContent).toBe('History');
    expect(one(root, 'section.history').getAttribute('aria-label')).toBe('History');
    expect(root.querySelector('[aria-label="Search library"]')).toBeNull();
    expect(root.querySelector('.facets')).toBeNull();
  });

  it('tells of every sync how it ended, by which way and what it brought', async () => {
    const failure = { code: 'SIGNED_OUT', detail: 'GATEWAY 302' } as const;
    const { root } = await page([
      jobRow({ ...sync('e', 8), status: 'FAILED', ledger: null, error: failure, trigger: 'SCHEDULE' }),
      jobRow({
        ...sync('d', 7),
        status: 'CANCELLED',
        ledger: null,
        counts: { ...jobRow().counts, new: 2, updated: 0 },
      }),
      sync('c', 6, { complete: false, reason: 'TOTAL_MOVED', seen: 38 }),
      sync('b', 5, { new: 3, updated: 1, absent: 2, returned: 1, quarantined: 1, rung: 'GATEWAY' }),
    ]);
    expect(news(root)).toEqual([
      'You are signed out of Audible. Sign in there, then sync again.',
      'Cancelled. What had arrived is kept.',
      'Nothing changed (0 new, 0 updated)',
      '3 new, 1 updated, 2 no longer listed, 1 returned, 1 could not be read',
    ]);
    expect(line(root, 'Cancelled').textContent).toContain('2 new, 0 updated');
    expect(line(root, 'Nothing changed').textContent).toContain(
      'Not proved complete, 38 of 40. The library changed while it was being read.',
    );
    expect(line(root, '3 new').textContent).toContain("Audible's website gateway · 2.4 s · asked for");
    expect(line(root, 'signed out').textContent).toContain('by itself');
    await press(line(root, 'signed out'));
    expect(one(root, '.history-all').textContent).toContain('GATEWAY 302');
  });

  it('tells what could not be read where it is new, not again with every sync', async () => {
    const setAside = { quarantined: 1 };
    const { root } = await page([
      sync('d', 8, { new: 2, ...setAside }),
      sync('c', 7, setAside),
      sync('b', 6, setAside),
      sync('a', 5, { new: 1, ...setAside }),
    ]);
    expect(news(root)).toEqual([
      '2 new, 0 updated',
      '2 checks without a change',
      '1 new, 0 updated, 1 could not be read',
    ]);
    await press(line(root, '2 checks'));
    expect(news(root).filter((words) => words?.includes('could not be read'))).toHaveLength(1);
  });

  it('puts checks without a change together, which open to each of them', async () => {
    const jobs = [sync('e', 9, { new: 1 }), ...[8, 7, 6].map((day) => sync(`q${day}`, day)), sync('a', 5, { new: 2 })];
    const { root } = await page(jobs);
    expect(news(root)).toEqual(['1 new, 0 updated', '3 checks without a change', '2 new, 0 updated']);
    expect(line(root, '3 checks').querySelector('time')?.textContent).toMatch(/^Mar 6\s–\s8$/);
    await press(line(root, '3 checks'));
    expect(lines(root)).toHaveLength(6);
    await press(line(root, '3 checks'));
    expect(lines(root)).toHaveLength(3);
  });

  it('tells the first copy as one, without its titles', async () => {
    const { root, services } = await page([sync('a', 3, { new: 40 })], {}, at(4));
    expect(news(root)).toEqual(['First copy: 40 titles']);
    await press(line(root, 'First copy'));
    expect(headings(root)).toEqual(['In numbers']);
    expect(services.readArrived).not.toHaveBeenCalled();
  });

  it('stands under months, and says what lies before it', async () => {
    const day = { libraryId: 'us', jobId: null, from: '2026-01-12T00:00:00.000Z', to: at(5), arrived: 2, changed: 1 };
    const readOldDays = vi.fn<PageServices['readOldDays']>(async () => [day]);
    const readArrived = vi.fn<PageServices['readArrived']>(async () => ['B1', 'B2']);
    const { root } = await page([sync('a', 5, { new: 1 })], { readOldDays, readArrived }, '2025-12-24T10:00:00.000Z');
    expect([...root.querySelectorAll('.history-months h2')].map((each) => each.textContent)).toEqual([
      'March 2026',
      'January 2026',
    ]);
    expect(readOldDays).toHaveBeenCalledWith('us', at(5), 30);
    expect(news(root)).toEqual(['1 new, 0 updated', '2 new, 1 detail changed']);
    expect(one(root, '.history-foot').textContent).toBe(
      'Of syncs before March 5, 2026 only what they changed is kept. The first copy was finished on December 24, 2025.',
    );
    await press(line(root, '2 new'));
    await pass(0);
    expect(touched(root)).toEqual(['Title B1', 'Title B2']);
  });

  it('hands the focus from "Show earlier days" to the first of them', async () => {
    const { root } = await page([sync('a', 5, { updated: 1 })], { readOldDays: oldDays(31) });
    expect(lines(root)).toHaveLength(31);
    await pressByKey(button(root, 'Show earlier days'));
    expect(lines(root)).toHaveLength(32);
    expect(buttons(root, 'Show earlier days')).toEqual([]);
    expect(document.activeElement).toBe(line(root, '131 new'));
  });

  it('keeps the focus at hand where earlier days cannot be read, or there are none', async () => {
    const readOldDays = oldDays(30).mockRejectedValueOnce(new Error('shut'));
    const { root } = await page([sync('a', 5, { updated: 1 })], { readOldDays });
    await pressByKey(button(root, 'Try again'));
    expect(document.activeElement).toBe(line(root, '101 new'));
    readOldDays.mockRejectedValueOnce(new Error('shut'));
    await pressByKey(button(root, 'Show earlier days'));
    expect(document.activeElement).toBe(button(root, 'Try again'));
    await pressByKey(button(root, 'Try again'));
    expect(buttons(root, 'Show earlier days')).toEqual([]);
    expect(document.activeElement).toBe(line(root, '130 new'));
  });

  it('says so while there is none', async () => {
    const { root } = await page([]);
    expect(one(root, '.history .empty').textContent).toContain('Nothing has happened yet');
  });

  it('shows a sync that ends, and leaves open what is open', async () => {
    const first = sync('a', 5, { new: 1 });
    const { root, end } = await page([first]);
    await press(line(root, '1 new'));
    line(root, '1 new').focus();
    await end([sync('b', 6, { updated: 4 }), first]);
    expect(news(root)).toEqual(['0 new, 4 updated', '1 new, 0 updated']);
    expect(line(root, '1 new').getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(line(root, '1 new'));
  });

  it('keeps the focus on a line that becomes a run', async () => {
    const first = sync('a', 5);
    const { root, end } = await page([first]);
    line(root, 'Nothing').focus();
    await end([sync('b', 6), first]);
    expect(news(root)).toEqual(['2 checks without a change']);
    expect(document.activeElement).toBe(line(root, '2 checks'));
  });

  it('that cannot be read says so, and is tried again', async () => {
    const { root, services } = await page([]);
    services.watchSyncs.mockImplementationOnce((_, __, onError) => {
      onError(new Error('shut'));
      return () => {};
    });
    await press(one(root, 'nav.sections a[href*="stats"]'));
    await press(one(root, 'nav.sections a[href*="history"]'));
    expect(one(root, '.history [role="alert"]').textContent).toContain('could not be read');
    services.watchSyncs.mockImplementation((_, onSyncs) => {
      onSyncs([sync('a', 5, { new: 1 })]);
      return () => {};
    });
    await pressByKey(button(root, 'Try again'));
    expect(root.querySelector('.history [role="alert"]')).toBeNull();
    expect(document.activeElement).toBe(line(root, '1 new'));
  });

  it('is walked by arrow keys', async () => {
    const { root } = await page([sync('b', 6, { new: 1 }), sync('a', 5, { new: 2 })]);
    line(root, '1 new').focus();
    const key = (name: string) =>
      act(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      });
    await key('ArrowDown');
    expect(document.activeElement).toBe(line(root, '2 new'));
    await key('ArrowDown');
    expect(document.activeElement).toBe(line(root, '2 new'));
    await key('Home');
    expect(document.activeElement).toBe(line(root, '1 new'));
  });
});

describe('a sync that is opened', () => {
  it('tells what came, what went and what changed, and every title leads to its book', async () => {
    const rows = { PRESENCE: [change('B3', 'presence', 'ABSENT')], DETAILS: [change('B4'), change('B4', 'subtitle')] };
    const { root, services } = await page([sync('a', 5, { new: 1, updated: 1, absent: 1 })], {
      readArrived: vi.fn<PageServices['readArrived']>(async () => ['B1']),
      readChanges: vi.fn<PageServices['readChanges']>(async (_, kind) => rows[kind]),
    });
    expect(services.readChanges).not.toHaveBeenCalled();
    await press(line(root, '1 new'));
    await pass(0);
    expect(line(root, '1 new').getAttribute('aria-controls')).toBe(one(root, '.history-all').id);
    expect(headings(root)).toEqual(['New (1)', 'No longer listed', 'Changed (1)', 'In numbers']);
    expect(touched(root)).toEqual(['Title B1', 'Title B3', 'Title B4']);
    expect([...root.querySelectorAll('.touched-changes > li')].map((each) => each.textContent)).toEqual([
      'Title: Old →now New',
      'Subtitle: Old →now New',
    ]);
    const [link] = root.querySelectorAll<HTMLElement>('.touched > a');
    if (link === undefined) throw new Error('No title');
    await press(link);
    expect(new URLSearchParams(location.search).get('book')).toBe('B1');
    expect(root.querySelector('[aria-label="Book"]')?.textContent).toContain('Title B1');
  });

  it('is read in parts, and a title whose changes may be cut off waits for the next', async () => {
    const all = Array.from({ length: 30 }, (_, number) => [
      change(`B${number}`),
      change(`B${number}`, 'subtitle'),
    ]).flat();
    const readChanges = vi.fn<PageServices['readChanges']>(async (_, kind, from, most) =>
      kind === 'PRESENCE' ? [] : all.slice(from, from + most),
    );
    const { root } = await page([sync('a', 5, { updated: 30 })], { readChanges });
    await press(line(root, '30 updated'));
    await pass(0);
    expect(touched(root)).toHaveLength(11);
    await pressByKey(button(root, 'Show more'));
    expect(touched(root)).toHaveLength(30);
    expect(new Set(touched(root)).size).toBe(30);
    expect(buttons(root, 'Show more')).toEqual([]);
    // What the button gave way to.
    expect(focusedTitle()).toBe('Title B11');
  });

  it('keeps the focus at hand where its next part cannot be read', async () => {
    const all = Array.from({ length: 30 }, (_, number) => `B${number}`);
    const readArrived = vi.fn<PageServices['readArrived']>(async (_, from, most) => all.slice(from, from + most));
    const { root } = await page([sync('a', 5, { new: 30 })], { readArrived });
    await press(line(root, '30 new'));
    await pass(0);
    expect(touched(root)).toHaveLength(24);
    readArrived.mockRejectedValueOnce(new Error('shut')).mockRejectedValueOnce(new Error('shut'));
    await pressByKey(button(root, 'Show more'));
    expect(document.activeElement).toBe(button(root, 'Try again'));
    await pressByKey(button(root, 'Try again'));
    expect(document.activeElement).toBe(button(root, 'Try again'));
    await pressByKey(button(root, 'Try again'));
    expect(touched(root)).toHaveLength(30);
    expect(focusedTitle()).toBe('Title B24');
  });

  it('leads to the first title that could not be read before, however many changes others have', async () => {
    const rows = [change('B1', 'presence', 'ABSENT'), change('B1', 'presence', 'RETURNED')];
    const readChanges = vi
      .fn<PageServices['readChanges']>(async () => [change('B2')])
      .mockResolvedValueOnce(rows)
      .mockRejectedValueOnce(new Error('shut'));
    const { root } = await page([sync('a', 5, { updated: 1, absent: 1 })], { readChanges });
    await press(line(root, '1 updated'));
    await pass(0);
    expect(touched(root)).toEqual(['Title B1']);
    await pressByKey(button(root, 'Try again'));
    expect(touched(root)).toEqual(['Title B1', 'Title B2']);
    expect(focusedTitle()).toBe('Title B2');
  });

  it('that cannot be read says so, and is tried again', async () => {
    const readArrived = vi.fn<PageServices['readArrived']>(async () => ['B1']).mockRejectedValueOnce(new Error('shut'));
    const { root } = await page([sync('a', 5, { new: 1 })], { readArrived });
    await press(line(root, '1 new'));
    await pass(0);
    expect(one(root, '.history-all [role="alert"]').textContent).toContain('could not be read');
    await pressByKey(button(root, 'Try again'));
    expect(touched(root)).toEqual(['Title B1']);
    expect(focusedTitle()).toBe('Title B1');
    expect(root.querySelector('.history-all [role="alert"]')).toBeNull();
  });
});
