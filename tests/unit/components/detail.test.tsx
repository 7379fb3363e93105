// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TAGS_PER_BOOK } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import { StorageError } from '@/lib/sync/ports';
import { button, buttons, pass, press, textOf } from './draw.tsx';
import { key, libraryPage, one, titles, type } from './libraryDom.tsx';
import { ago, bookRow, HOUR, libraryRow, NOW } from './rows.ts';

const person = (name: string, role: string | null = null) => ({ asin: null, name, role });
const BOOKS = [
  bookRow('A', {
    title: 'Harbour',
    addedAt: ago(HOUR),
    subtitle: 'A Novel',
    authorsJson: JSON.stringify([person('Ada Marsh'), person('Yuki Berg', 'translator')]),
    narratorsJson: JSON.stringify([person('Lars Weiss')]),
    seriesJson: '[{"asin":null,"title":"The Tide","sequence":"2","sort":2}]',
    genresJson: '["Sea","Science Fiction"]',
    runtimeMinutes: 600,
    percentComplete: 40,
  }),
  bookRow('B', { title: 'Letters', addedAt: ago(2 * HOUR), availability: 'LAPSED' }),
  bookRow('C', { title: 'Moths', addedAt: ago(3 * HOUR) }),
];

async function opened(asin = 'A', books: readonly BookRow[] = BOOKS) {
  history.replaceState(null, '', `?book=${asin}`);
  const world = await libraryPage(books);
  const detail = (): HTMLElement => one(world.root, '.detail');
  return {
    ...world,
    detail,
    note: () => one<HTMLTextAreaElement>(world.root, '#book-note'),
    tags: () => one<HTMLInputElement>(world.root, '#book-tags'),
    heading: () => one(world.root, '.detail h2').textContent,
  };
}

const links = (root: ParentNode): (readonly [string | null, string | null])[] =>
  [...root.querySelectorAll('a')].map((link) => [
    link.textContent,
    new URL(link.href, location.href).searchParams.get('q'),
  ]);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('a book in detail', () => {
  it('tells the style sheet how high the bar is that sticks above it, while it is there', async () => {
    const { root } = await opened();
    const height = () => document.documentElement.style.getPropertyValue('--detail-bar');
    expect(height()).toBe('100px');
    await press(button(root, 'Close'));
    expect(height()).toBe('');
  });

  it('is opened by a link, and says when this library does not have it', async () => {
    const { heading } = await opened('B');
    expect(heading()).toBe('Letters');
    const { detail } = await opened('B404');
    expect(detail().textContent).toContain('B404 is not in your library at audible.com.');
  });

  it('leads to the pages of people and series, and from everything else shared to the books that share it', async () => {
    const { detail, root } = await opened();
    const places = [...detail().querySelectorAll('a')].map((link) => {
      const params = new URL(link.href, location.href).searchParams;
      return [link.textContent, params.get('view')];
    });
    expect(places).toEqual(
      expect.arrayContaining([
        ['Ada Marsh', 'authors'],
        ['Lars Weiss', 'narrators'],
        ['The Tide #2', 'series'],
      ]),
    );
    expect(links(detail())).toEqual(
      expect.arrayContaining([
        ['Science Fiction', 'genre:="Science Fiction"'],
        ['English', 'language:="english"'],
      ]),
    );
    expect(detail().textContent).toContain('Yuki Berg (translator)');
    const link = [...detail().querySelectorAll('a')].find(({ textContent }) => textContent === 'Science Fiction');
    if (link !== undefined) await press(link);
    await pass(20);
    expect(titles(root)).toEqual(['Harbour']);
    expect(location.search).toContain('book=A');
  });

  it('says how long it is and how far it was listened to', async () => {
    expect((await opened()).detail().textContent).toContain('10 h · 40% · 6 h left');
  });

  it('opens its pages at Audible, but offers nothing that would not play', async () => {
    const { root, services } = await opened();
    await press(button(root, 'Listen'));
    await press(button(root, 'Store page'));
    expect(services.openTitle.mock.calls).toEqual([
      ['listen', 'us', 'A'],
      ['store', 'us', 'A'],
    ]);
    expect(buttons((await opened('B')).root, 'Listen')).toEqual([]);
  });

  it('tells the last few of many changes, and hands the focus on to the first of the others', async () => {
    const world = await opened();
    const changes = Array.from({ length: 7 }, (_, day) => ({
      libraryId: 'us',
      asin: 'A',
      jobId: 'job',
      field: 'title',
      before: 'Old',
      after: 'New',
      at: `2026-02-0${9 - day}T10:00:00.000Z`,
    }));
    world.services.readHistory.mockResolvedValue({ changes, progress: [] });
    world.services.readBooksByAsin.mockResolvedValue([{ ...(BOOKS[0] ?? bookRow('A')), title: 'Harbour II' }]);
    await act(() => world.tell(2, 'A'));
    await pass(500);
    await pass(0);
    const days = () => world.root.querySelectorAll('.changes > li');
    expect(days()).toHaveLength(5);
    button(world.root, 'Show all 7').focus();
    await press(button(world.root, 'Show all 7'));
    expect(days()).toHaveLength(7);
    expect(document.activeElement).toBe(days()[5]);
  });

  it('tells its changes in words', async () => {
    history.replaceState(null, '', '?book=A');
    const world = await opened();
    const change = (field: string, before: unknown, after: unknown) => ({
      libraryId: 'us',
      asin: 'A',
      jobId: 'job',
      field,
      before,
      after,
      at: '2026-02-03T10:00:00.000Z',
    });
    world.services.readHistory.mockResolvedValue({
      changes: [
        change('narratorsJson', JSON.stringify([person('Lars Weiss')]), JSON.stringify([person('Mara Finch', 'host')])),
        change('runtimeMinutes', null, 90),
        change('isPlus', false, true),
        change('presence', 'ABSENT', 'PRESENT'),
        change('availability', 'PLUS', 'LAPSED'),
        change('somethingNew', 1, { odd: true }),
      ],
      progress: [
        { libraryId: 'us', asin: 'A', at: '2026-02-01T10:00:00.000Z', percentComplete: 10, isFinished: false },
        { libraryId: 'us', asin: 'A', at: '2026-02-09T10:00:00.000Z', percentComplete: 100, isFinished: true },
      ],
    });
    world.services.readBooksByAsin.mockResolvedValue([{ ...(BOOKS[0] ?? bookRow('A')), title: 'Harbour II' }]);
    await act(() => world.tell(2, 'A'));
    await pass(500);
    // Effects of what was drawn last run at the end of it.
    await pass(0);
    const text = world.detail().textContent;
    expect(text).toContain('February 3, 2026');
    expect(text).toMatch(/Narrators: Lars Weiss →now Mara Finch \(host\)/);
    expect(text).toContain('Length: 1 h 30 min');
    expect(text).toMatch(/Plus catalogue: no →now yes/);
    expect(text).toMatch(/At Audible: No longer listed →now Listed/);
    expect(text).toMatch(/Yours by: Plus catalogue →now Was in the Plus catalogue/);
    expect(text).toContain('somethingNew');
    expect(text).toContain('Begun February 1, 2026 · Finished February 9, 2026');
    expect(world.detail().querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      'Listened: 10% on February 1, 2026, 100% on February 9, 2026, noticed by 2 syncs',
    );
  });
});

describe('leafing', () => {
  it('goes through the list in its order, by buttons and arrow keys, and stops at its ends', async () => {
    const { root, heading } = await opened();
    expect(one(root, '.detail-bar').textContent).toContain('1 of 3');
    expect(button(root, 'Previous book').getAttribute('aria-disabled')).toBe('true');
    button(root, 'Next book').focus();
    await press(button(root, 'Next book'));
    expect(heading()).toBe('Letters');
    expect(document.activeElement).toBe(button(root, 'Next book'));
    await key('ArrowRight');
    await key('ArrowRight');
    expect(heading()).toBe('Moths');
    await key('ArrowLeft');
    expect(heading()).toBe('Letters');
    expect(location.search).toBe('?book=B');
    expect(one(root, '.book[aria-current]').textContent).toContain('Letters');
  });

  it('keeps the focus in the detail when what had it was of the book before', async () => {
    const { root, heading } = await opened();
    button(root, 'Store page').focus();
    await key('ArrowRight');
    expect(heading()).toBe('Letters');
    expect(one(root, '.detail-frame').contains(document.activeElement)).toBe(true);
  });

  it('leaves the arrow keys to the fields', async () => {
    const { note, heading } = await opened();
    note().focus();
    await key('ArrowRight');
    expect(heading()).toBe('Harbour');
  });

  it('goes on from where a book was that has left the list', async () => {
    const { root, heading } = await opened('B');
    await press(button(root, 'Hide this book'));
    expect(titles(root)).toEqual(['Harbour', 'Moths']);
    expect(heading()).toBe('Letters');
    await press(button(root, 'Next book'));
    expect(heading()).toBe('Moths');
  });

  it('ends at the row of the book that was shown last', async () => {
    const { root } = await libraryPage(BOOKS);
    one<HTMLElement>(root, '[aria-posinset="1"] .book').focus();
    await press(one(root, '[aria-posinset="1"] .book'));
    await press(button(root, 'Next book'));
    button(root, 'Close').focus();
    await press(button(root, 'Close'));
    expect(root.querySelector('.detail')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Letters');
  });
});

describe('a note', () => {
  it('is saved when the keys rest, and says so', async () => {
    const { note, services, root } = await opened();
    await type(note(), 'Slo');
    await pass(300);
    await type(note(), 'Slow in the middle');
    await pass(300);
    expect(services.annotate).not.toHaveBeenCalled();
    await pass(400);
    expect(services.annotate).toHaveBeenCalledExactlyOnceWith('us', ['A'], { note: 'Slow in the middle' });
    expect(one(root, '.detail-own').textContent).toContain('Saved');
  });

  it('is never lost by closing the book, nor by opening another', async () => {
    const { note, services, root } = await opened();
    await type(note(), 'One');
    await press(button(root, 'Next book'));
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { note: 'One' });
    expect(note().value).toBe('');
    await type(note(), 'Two');
    await press(button(root, 'Close'));
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['B'], { note: 'Two' });
  });

  it('is kept safe when the page goes away', async () => {
    const { note, services } = await opened();
    await type(note(), 'Half a wor');
    window.dispatchEvent(new Event('pagehide'));
    expect(services.keepNote).toHaveBeenCalledExactlyOnceWith('us', 'A', 'Half a wor');
    await pass(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(services.keepNote).toHaveBeenCalledTimes(1);
  });

  it('follows another window, but never takes words away from somebody who types', async () => {
    const { note, write, services } = await opened();
    await act(() => write('A', { note: 'From there' }));
    expect(note().value).toBe('From there');
    await type(note(), 'From here');
    await act(() => write('A', { note: 'From there again' }));
    expect(note().value).toBe('From here');
    await pass(700);
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { note: 'From here' });
    await act(() => write('A', { note: 'The last word' }));
    expect(note().value).toBe('The last word');
  });

  it('that could not be saved says so, and is tried again', async () => {
    const { note, services, root } = await opened();
    services.annotate.mockRejectedValueOnce(new StorageError('FULL'));
    await type(note(), 'Mine');
    await pass(700);
    expect(one(root, '.detail-own').textContent).toContain('Not saved');
    expect(textOf(root, 'alert')).toMatch(/^There is no room left/);
    await press(button(root, 'Close'));
    expect(services.annotate).toHaveBeenCalledTimes(2);
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { note: 'Mine' });
  });
});

describe('tags, rating and hiding', () => {
  it('adds tags by Enter, by comma and by leaving the field, and offers those in use', async () => {
    const { tags, services, root, write } = await opened();
    await act(() => write('B', { addTags: ['to lend', 'Rain'] }));
    await act(() => write('C', { addTags: ['Rain'] }));
    const known = (): (string | null)[] =>
      [...root.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    expect(known()).toEqual(['Rain', 'to lend']);
    await type(tags(), 'Rain');
    await key('Enter');
    expect(known()).toEqual(['to lend']);
    expect(tags().value).toBe('');
    await type(tags(), 'one, two');
    await type(tags(), 'three');
    await act(() => tags().blur());
    expect(services.annotate.mock.calls.map(([, , edit]) => edit)).toEqual([
      { addTags: ['Rain'] },
      { addTags: ['one', ' two'] },
      { addTags: ['three'] },
    ]);
    expect(links(one(root, '.tags'))).toEqual([
      ['Rain', 'tag:="Rain"'],
      ['one', 'tag:="one"'],
      ['two', 'tag:="two"'],
      ['three', 'tag:="three"'],
    ]);
    await press(button(root, 'Remove tag one'));
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { removeTags: ['one'] });
    expect(document.activeElement).toBe(tags());
  });

  it('takes no more tags than a book can have, and keeps the focus on the field', async () => {
    const { tags, write } = await opened();
    await act(() => write('A', { addTags: Array.from({ length: TAGS_PER_BOOK - 1 }, (_, at) => `tag ${at}`) }));
    await type(tags(), 'the last');
    await key('Enter');
    expect(document.activeElement).toBe(tags());
    expect(tags().readOnly).toBe(true);
    expect(tags().disabled).toBe(false);
  });

  it('clears a tag that is being typed by Escape, and only then closes the book', async () => {
    const { tags, services, root } = await opened();
    await type(tags(), 'half');
    await key('Escape');
    expect(tags().value).toBe('');
    await key('Escape');
    expect(root.querySelector('.detail')).toBeNull();
    expect(services.annotate).not.toHaveBeenCalled();
  });

  it('rates with stars that are one choice, and takes it back', async () => {
    const { root, services } = await opened();
    const stars = [...root.querySelectorAll<HTMLInputElement>('.stars input[type="radio"]')];
    expect(stars.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      '1 star',
      '2 stars',
      '3 stars',
      '4 stars',
      '5 stars',
    ]);
    await act(async () => stars[3]?.click());
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { rating: 4 });
    expect(stars.map(({ checked }) => checked)).toEqual([false, false, false, true, false]);
    await press(button(root, 'Take back'));
    expect(services.annotate).toHaveBeenLastCalledWith('us', ['A'], { rating: null });
    expect(stars.some(({ checked }) => checked)).toBe(false);
    expect(document.activeElement).toBe(stars[0]);
  });

  it('hides a book from every list, says so, and shows it again', async () => {
    const { root } = await opened();
    await press(button(root, 'Hide this book'));
    expect(titles(root)).toEqual(['Letters', 'Moths']);
    expect(root.textContent).toContain('2 of 3');
    await press(button(root, '1 hidden by you'));
    await pass(20);
    expect(titles(root)).toEqual(['Harbour']);
    await press(button(root, 'Show it again'));
    await press(button(root, 'clear'));
    await pass(20);
    expect(titles(root)).toEqual(['Harbour', 'Letters', 'Moths']);
  });
});

describe('notes of another library', () => {
  it('are not those of this one', async () => {
    const { show, services, root } = await opened();
    await act(() => show({ library: libraryRow({ id: 'uk', marketplace: 'uk', label: 'audible.co.uk' }) }));
    await pass(0);
    expect(services.watchAnnotations.mock.calls.map(([id]) => id)).toEqual(['us', 'uk']);
    expect(root.querySelector('.detail')).toBeNull();
    expect(location.search).toBe('');
  });
});
