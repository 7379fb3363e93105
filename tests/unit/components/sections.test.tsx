// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { SeriesNotes } from '@/components/services';
import type { BookRow } from '@/lib/library/book';
import type { SeriesMember } from '@/lib/library/seriesMember';
import { RefusedError } from '@/lib/sync/messages';
import { button, draw, pass, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { bookRow, HOUR, jobRow, ledger, libraryRow, NOW } from './rows.ts';

const FRAMES = 200;
const SERIES = 'B0SERIES01';

const people = (...names: readonly string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
const volume = (asin: string, sequence: string, over: Partial<BookRow> = {}): BookRow =>
  bookRow(asin, {
    title: `Volume ${sequence}`,
    seriesJson: JSON.stringify([{ asin: SERIES, title: 'The Tide', sequence, sort: null }]),
    authorsJson: people('Ida Quill'),
    narratorsJson: people('Mara Finch'),
    runtimeMinutes: 600,
    ...over,
  });
const focusedLine = (): string | null | undefined => document.activeElement?.closest('.series-lines li')?.textContent;
const unfold = (root: HTMLElement) => act(() => root.querySelector<HTMLElement>('.series-aside > button')?.click());
const listed = (asin: string, sequence: string, over: Partial<SeriesMember> = {}): SeriesMember => ({
  asin,
  sequence,
  title: `Volume ${sequence}`,
  language: 'english',
  authors: ['Ida Quill'],
  narrators: ['Mara Finch'],
  formatType: 'unabridged',
  runtimeMinutes: 600,
  releaseDate: '2020-01-01',
  coverUrl: null,
  isSold: true,
  ...over,
});

const BOOKS = [
  volume('B000000001', '1', { isFinished: true }),
  volume('B000000003', 'Book 3', { percentComplete: 40, title: 'Volume 3' }),
  bookRow('B000000009', { title: 'Alone', authorsJson: people('Oren Vale', 'Ida Quill') }),
];

/** A page at an address, over a store of series that the test tells. */
async function page(search: string, books: readonly BookRow[] = BOOKS) {
  history.replaceState(null, '', `${location.pathname}${search}`);
  const world = fakeServices({ library: libraryRow(), job: jobRow({ ledger: ledger() }), bookCount: books.length });
  world.services.readBooks.mockResolvedValue({ revision: 1, books: [...books] });
  let told: (notes: SeriesNotes) => void = () => {};
  world.services.watchSeries.mockImplementation((_, onNotes) => {
    told = onNotes;
    onNotes({ series: [], notInterested: new Set() });
    return () => {};
  });
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(FRAMES);
  const tell = (members: readonly SeriesMember[], ...notInterested: readonly string[]) =>
    act(() =>
      told({
        series: [{ asin: SERIES, title: 'The Tide', members, askedAt: new Date(NOW - HOUR).toISOString() }],
        notInterested: new Set(notInterested),
      }),
    );
  return { ...world, root, tell };
}

const links = (root: Element, selector: string) => [...root.querySelectorAll<HTMLAnchorElement>(selector)];
const index = (root: Element) =>
  links(root, '.index-row').map((link) => link.querySelector('.index-name')?.textContent);
const follow = async (link: HTMLElement | undefined): Promise<void> => {
  if (link === undefined) throw new Error('no such link');
  await press(link);
  await pass(FRAMES);
};
const named = (root: Element, name: string): HTMLAnchorElement | undefined =>
  links(root, 'a').find((link) => link.textContent?.trim() === name);
const lines = (root: Element): string[] =>
  [...root.querySelectorAll('.series-lines li')].map((line) =>
    [
      line.querySelector('.series-number')?.lastChild?.textContent,
      line.querySelector('.series-state')?.textContent,
    ].join(' '),
  );
/** What the browser does when the reader goes back. */
const back = async (state: unknown, search: string): Promise<void> => {
  history.replaceState(state, '', `${location.pathname}${search}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await pass(FRAMES);
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(72);
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('the sections of a library', () => {
  it('are links, the one that is shown marked', async () => {
    const { root } = await page('');
    const tabs = links(root, '.sections a');
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      'Books',
      'Series',
      'Authors',
      'Narrators',
      'Statistics',
      'History',
    ]);
    await follow(tabs[2]);
    expect(index(root)).toEqual(['Ida Quill', 'Oren Vale']);
    expect(root.querySelector('.sections [aria-current="page"]')?.textContent).toBe('Authors');
    expect(new URLSearchParams(location.search).get('view')).toBe('authors');
  });

  it('follow the search, those first whose own name is meant', async () => {
    const { root } = await page('?view=authors&q=vale');
    expect(index(root)).toEqual(['Oren Vale', 'Ida Quill']);
    expect(links(root, '.index-row')[0]?.textContent).toContain('1 title');
  });

  it('can be put in order by name', async () => {
    const { root } = await page('?view=series', [
      ...BOOKS,
      bookRow('B0', { seriesJson: '[{"asin":null,"title":"An Ark","sequence":"","sort":null}]' }),
    ]);
    expect(index(root)).toEqual(['The Tide', 'An Ark']);
    const select = root.querySelector<HTMLSelectElement>('select[aria-label="Order"]');
    if (select === null) throw new Error('no order');
    select.value = 'name';
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(index(root)).toEqual(['An Ark', 'The Tide']);
  });

  it('draw only what is in view, and are walked by keys', async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      bookRow(`B${at}`, { authorsJson: people(`Author ${String(at).padStart(4, '0')}`) }),
    );
    const { root } = await page('?view=authors', many);
    expect(links(root, '.index-row').length).toBeLessThan(50);
    expect(root.querySelector('.index-list li')?.getAttribute('aria-setsize')).toBe('3000');
    expect(root.querySelectorAll('.index-row[tabindex="0"]')).toHaveLength(1);
    links(root, '.index-row')[0]?.focus();
    await act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }),
      );
    });
    expect(document.activeElement?.textContent).toContain('Author 2999');
  });

  it('do not take the focus back after a key that led nowhere', async () => {
    const { root, services } = await page('?view=authors');
    links(root, '.index-row')[0]?.focus();
    for (const key of ['Home', 'Home']) {
      await act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    }
    const box = root.querySelector<HTMLElement>('[aria-label="Search library"]');
    box?.focus();
    await act(() => services.annotate('us', ['B000000009'], { hidden: true }));
    await pass(FRAMES);
    expect(index(root)).toEqual(['Ida Quill']);
    expect(document.activeElement).toBe(box);
  });

  it('say so when nothing belongs there', async () => {
    const { root } = await page('?view=series', [bookRow('B1')]);
    expect(root.textContent).toContain('None of these books belongs to a series.');
  });

  it('lead from the page of a series to the search by its key', async () => {
    const { root } = await page(`?view=series&of=${SERIES}`);
    expect(root.querySelector('[aria-label="Search library"]')).toBeNull();
    await act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })));
    await pass(FRAMES);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search library');
    expect(new URLSearchParams(location.search).get('view')).toBeNull();
  });
});

describe('the page of a series', () => {
  it('is reached from the index, takes the focus, and Back leads to the line that was left', async () => {
    const { root } = await page('?view=series');
    const [line] = links(root, '.index-row');
    line?.focus();
    await follow(line);
    expect(document.activeElement?.textContent).toBe('The Tide');
    expect(root.textContent).toContain('2 titles · 20 h · 1 finished');
    expect(root.textContent).toContain('Not here: 2');
    expect(lines(root)).toEqual(['1 Finished', '3 40%']);
    await back({ scrolled: 0, focus: SERIES }, '?view=series');
    expect(document.activeElement?.querySelector('.index-name')?.textContent).toBe('The Tide');
  });

  it('is one stop of the tab order, walked by keys, and draws only what is in view of a long one', async () => {
    const episodes = Array.from({ length: 400 }, (_, at) =>
      volume(`B${String(at).padStart(9, '0')}`, String(at + 1), { runtimeMinutes: 30 }),
    );
    const { root } = await page(`?view=series&of=${SERIES}`, episodes);
    const drawn = () => [...root.querySelectorAll<HTMLElement>('.series-lines li')];
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[0]?.getAttribute('aria-setsize')).toBe('400');
    expect(root.querySelectorAll('.series-lines [tabindex="0"]')).toHaveLength(1);
    root.querySelector<HTMLElement>('.series-lines [tabindex="0"]')?.focus();
    const key = (name: string) =>
      act(
        () =>
          void document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
          ),
      );
    await key('ArrowDown');
    expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('2');
    await key('End');
    expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('400');
    expect(root.querySelectorAll('.series-lines [tabindex="0"]')).toHaveLength(1);
  });

  it('draws little of what flies past, and what is around the window when it stands', async () => {
    const episodes = Array.from({ length: 400 }, (_, at) => volume(`B${String(at).padStart(9, '0')}`, String(at + 1)));
    const { root } = await page(`?view=series&of=${SERIES}`, episodes);
    const drawn = () => root.querySelectorAll('.series-lines li').length;
    const standing = drawn();
    for (const windows of [10, 20, 30]) {
      vi.spyOn(window, 'scrollY', 'get').mockReturnValue(windows * window.innerHeight);
      await act(() => void window.dispatchEvent(new Event('scroll')));
    }
    expect(drawn()).toBeLessThan(standing);
    await pass(FRAMES);
    expect(drawn()).toBe(standing);
  });

  it('opens a book of it', async () => {
    const { root } = await page(`?view=series&of=${SERIES}`);
    await press(root.querySelector<HTMLElement>('.series-line .book') ?? root);
    expect(root.querySelector('.series-line [aria-current]')?.textContent).toContain('Volume 1');
    expect(root.querySelector('[aria-label="Book"]')?.textContent).toContain('Volume 1');
  });

  it('asks the catalogue when the reader presses, and shows what is missing where it belongs', async () => {
    const { root, services, tell } = await page(`?view=series&of=${SERIES}`);
    expect(services.readSeries).not.toHaveBeenCalled();
    await press(button(root, 'Look for missing titles'));
    expect(services.readSeries).toHaveBeenCalledWith('us', SERIES);
    await tell([
      listed('B000000001', '1'),
      listed('B000000002', '2'),
      listed('B000000003', '3'),
      listed('B000000004', '4', { releaseDate: '2027-05-03' }),
      listed('B000000005', '5', { releaseDate: '2200-01-01' }),
      listed('B00000001D', '1', { narrators: ['full cast'] }),
    ]);
    expect(lines(root)).toEqual(['1 Finished', '2 Missing', '3 40%', '4 Not out yet', '5 Not out yet']);
    expect(root.textContent).toContain('You have 2 of 3 · 2 not out yet');
    expect(root.textContent).toContain('Not out yet · May 3, 2027');
    expect(root.textContent).toContain('No date yet');
    expect(root.textContent).not.toContain('2200');
    expect(root.querySelector('.series-aside > button')?.textContent).toBe('Other editions 1');
    expect(root.querySelector('.series-lookup [role="status"]')?.textContent).toBe('Catalogue asked on March 10, 2026');
    const store = links(root, '.series-lines a')[0];
    expect(store?.href).toBe('https://www.audible.com/pd/B000000002');
    expect(store?.rel).toBe('noreferrer noopener');
  });

  const manyOthers = Array.from({ length: 100 }, (_, at) =>
    listed(`B0000001${at}`, '1', { narrators: [`Cast ${at}`] }),
  );
  async function withManyOthers() {
    const { root, tell } = await page(`?view=series&of=${SERIES}`);
    await press(button(root, 'Look for missing titles'));
    await tell([listed('B000000001', '1'), ...manyOthers]);
    const others = root.querySelector('.series-aside');
    const titles = () => [...(others?.querySelectorAll('li') ?? [])];
    return { root, others, titles, shown: () => titles().filter(({ hidden }) => !hidden) };
  }

  it('shows what nobody misses when it is unfolded, a part at a time', async () => {
    const { root, others, titles, shown } = await withManyOthers();
    const folded = others?.querySelector<HTMLElement>('div');
    expect(others?.querySelector('button')?.textContent).toBe('Other editions 100');
    expect(folded?.hidden).toBeTruthy();
    await unfold(root);
    expect(folded?.hidden).toBe(false);
    expect(shown()).toHaveLength(48);
    button(root, 'Show more').focus();
    await press(button(root, 'Show more'));
    expect(shown()).toHaveLength(96);
    expect(document.activeElement).toBe(button(root, 'Show more'));
    await press(button(root, 'Show more'));
    expect(shown()).toHaveLength(100);
    expect(folded?.querySelector('button')).toBeNull();
    expect(document.activeElement).toBe(titles()[96]);
  });

  it('has what is folded ready for the search of the browser, and shows it up to what is found', async () => {
    const idle: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => idle.push(work));
    vi.stubGlobal('cancelIdleCallback', () => {});
    const { others, titles, shown } = await withManyOthers();
    expect(titles()).toHaveLength(0);
    while (idle.length > 0) await act(() => idle.shift()?.({ didTimeout: false, timeRemaining: () => 50 }));
    expect(titles()).toHaveLength(100);
    expect(shown()).toHaveLength(48);
    const nodes = titles();
    for (const found of [others?.querySelector('div'), nodes[60]]) {
      await act(() => void found?.dispatchEvent(new Event('beforematch', { bubbles: true })));
    }
    expect(others?.querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
    expect(shown()).toHaveLength(96);
    // The match is in a text that must still be there.
    expect(titles()).toEqual(nodes);
  });

  it('asks through a book where the catalogue does not know the series', async () => {
    const { root, services } = await page(`?view=series&of=${SERIES}`);
    services.readSeries.mockResolvedValue(0);
    await press(button(root, 'Look for missing titles'));
    expect(services.readSeries.mock.calls).toEqual([
      ['us', SERIES],
      ['us', 'B000000001'],
    ]);
    expect(root.querySelector('.series-lookup [role="status"]')?.textContent).toBe(
      'The public catalogue of audible.com lists no such series.',
    );
  });

  it.each([
    ['API_CLOSED', 'The public catalogue of audible.com refused to answer. What it told before is kept.'],
    ['OFFLINE', 'There is no connection. What the catalogue told before is kept.'],
    ['SERVICE_DOWN', 'The public catalogue did not answer, or asked to wait. Try again in a while.'],
    ['NOT_UNDERSTOOD', 'The public catalogue answered in a form that this version cannot read.'],
    ['NO_ANSWER', 'The extension did not answer. Try again; if that does not help, restart the browser.'],
  ] as const)('says of %s one sentence and offers one thing, and keeps what it showed', async (code, sentence) => {
    const { root, services, tell } = await page(`?view=series&of=${SERIES}`);
    await tell([listed('B000000002', '2')]);
    services.readSeries.mockRejectedValueOnce(new RefusedError(code, 'detail'));
    await press(button(root, 'Look again'));
    expect(root.querySelector('.series-lookup [role="alert"] p')?.textContent).toBe(sentence);
    expect(lines(root)).toContain('2 Missing');
    await press(button(root, 'Try again'));
    expect(root.querySelector('.series-lookup [role="alert"]')).toBeNull();
    expect(services.readSeries).toHaveBeenCalledTimes(2);
  });

  it('asks for access where the store is not granted, and goes on', async () => {
    const { root, services } = await page(`?view=series&of=${SERIES}`);
    services.readSeries.mockRejectedValueOnce(new RefusedError('PERMISSION', 'detail'));
    await press(button(root, 'Look for missing titles'));
    await press(button(root, 'Allow access'));
    expect(services.requestAccess).toHaveBeenCalledWith('us');
    expect(services.readSeries).toHaveBeenCalledTimes(2);
  });

  it('sets a title aside and takes it back, with the focus at hand', async () => {
    const { root, services, tell } = await page(`?view=series&of=${SERIES}`);
    const members = [listed('B000000002', '2'), listed('B00000002A', '2', { formatType: 'abridged' })];
    await tell(members);
    await press(button(root, 'Not interested: Volume 2'));
    expect(services.setNotInterested).toHaveBeenLastCalledWith('us', ['B000000002', 'B00000002A'], true);
    await tell(members, 'B000000002', 'B00000002A');
    expect(lines(root)).toEqual(['1 Finished', '3 40%']);
    expect(root.textContent).toContain('You have 2 of 2');
    expect(document.activeElement?.textContent).toBe('Undo');
    await press(button(root, 'Undo'));
    expect(services.setNotInterested).toHaveBeenLastCalledWith('us', ['B000000002', 'B00000002A'], false);
    await tell(members);
    expect(focusedLine()).toContain('Volume 2');
    await tell(members, 'B000000002', 'B00000002A');
    await unfold(root);
    await press(button(root, 'Miss it again: Volume 2'));
    expect(services.setNotInterested).toHaveBeenLastCalledWith('us', ['B000000002', 'B00000002A'], false);
    await tell(members);
    expect(focusedLine()).toContain('Volume 2');
  });

  it('has the focus at hand when one title after the other is set aside', async () => {
    const { root, tell } = await page(`?view=series&of=${SERIES}`);
    const members = ['2', '4', '5'].map((n) => listed(`B00000000${n}`, n));
    await tell(members);
    await press(button(root, 'Not interested: Volume 2'));
    await tell(members, 'B000000002');
    expect(document.activeElement?.textContent).toBe('Undo');
    button(root, 'Not interested: Volume 4').focus();
    await press(button(root, 'Not interested: Volume 4'));
    await tell(members, 'B000000002', 'B000000004');
    expect(document.activeElement?.textContent).toBe('Undo');
    expect(root.textContent).toContain('Volume 4');
  });

  it('hands the focus on to the next row when the row that has it goes', async () => {
    const { root, services } = await page(`?view=series&of=${SERIES}`, [...BOOKS, volume('B000000002', '2')]);
    const rows = () => [...root.querySelectorAll<HTMLElement>('.series-lines .book')];
    await act(() => rows()[1]?.focus());
    expect(focusedLine()).toContain('Volume 2');
    await act(() => services.annotate('us', ['B000000002'], { hidden: true }));
    await pass(FRAMES);
    expect(lines(root)).toEqual(['1 Finished', '3 40%']);
    expect(focusedLine()).toContain('Volume 3');
  });

  it('leaves out what the reader hid, as its index does, and does not miss it', async () => {
    const { root, tell, services } = await page('?view=series&of=B0SERIES01', [
      ...BOOKS,
      volume('B000000002', '2', { isFinished: true }),
    ]);
    expect(lines(root)).toEqual(['1 Finished', '2 Finished', '3 40%']);
    await act(() => services.annotate('us', ['B000000002'], { hidden: true }));
    await pass(FRAMES);
    expect(lines(root)).toEqual(['1 Finished', '3 40%']);
    expect(root.querySelector('.entry')?.textContent).toContain('2 titles');
    await tell(['1', '2', '3', '4'].map((n) => listed(`B00000000${n}`, n)));
    expect(lines(root)).toEqual(['1 Finished', '3 40%', '4 Missing']);
    expect(root.querySelector('.entry')?.textContent).toContain('You have 2 of 3');
    await back(null, '?view=series&of=B0SERIES01&q=is:hidden');
    expect(lines(root)).toEqual(['1 Finished', '2 Finished', '3 40%', '4 Missing']);
  });

  it('of which no book is here says so', async () => {
    const { root } = await page('?view=series&of=B0NOWHERE0');
    expect(root.textContent).toContain('No such series');
  });
});

describe('the page of a person', () => {
  it('has their series and books, and who they work with', async () => {
    const { root } = await page('?view=authors&of=ida+quill');
    expect(root.querySelector('.entry h2')?.textContent).toBe('Ida Quill');
    const books = [...root.querySelectorAll('[aria-label="Books"] .book-title')].map((title) => title.textContent);
    expect(books).toEqual(['Volume 1', 'Volume 3', 'Alone']);
    expect([...root.querySelectorAll('.companions h3')].map((heading) => heading.textContent)).toEqual([
      'Series',
      'Written with',
      'Read by',
    ]);
    await follow(named(root, 'Mara Finch'));
    expect(root.querySelector('.sections [aria-current="page"]')?.textContent).toBe('Narrators');
    expect(root.querySelector('.entry h2')?.textContent).toBe('Mara Finch');
    await follow(named(root, 'The Tide'));
    expect(lines(root)).toEqual(['1 Finished', '3 40%']);
  });

  it('shows a few of many, and hands the focus on to the first of the others', async () => {
    const narrators = Array.from({ length: 15 }, (_, at) => `Reader ${at + 10}`);
    const { root } = await page('?view=authors&of=ida+quill', [
      volume('B000000001', '1', { narratorsJson: people(...narrators) }),
    ]);
    const readers = () => links(root, '.companions a').filter(({ textContent }) => textContent?.startsWith('Reader'));
    expect(readers()).toHaveLength(12);
    button(root, 'Show all 15').focus();
    await press(button(root, 'Show all 15'));
    expect(readers()).toHaveLength(15);
    expect(document.activeElement).toBe(readers()[12]);
  });

  it('leaves out what the reader hid', async () => {
    const { root, services } = await page('?view=authors&of=ida+quill');
    await act(() => services.annotate('us', ['B000000003'], { hidden: true }));
    await pass(FRAMES);
    expect([...root.querySelectorAll('[aria-label="Books"] .book-title')].map((title) => title.textContent)).toEqual([
      'Volume 1',
      'Alone',
    ]);
    expect(root.querySelector('.entry')?.textContent).toContain('2 titles');
  });

  it('leads to the search for their books', async () => {
    const { root } = await page('?view=authors&of=oren+vale');
    await follow(named(root, 'Search these books'));
    expect(root.querySelector<HTMLInputElement>('[aria-label="Search library"]')?.value).toBe('author:="Oren Vale"');
    expect(root.querySelector('.sections [aria-current="page"]')?.textContent).toBe('Books');
  });
});
