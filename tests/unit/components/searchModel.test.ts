import { effect, signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { oncePerFrame } from '@/components/library/oncePerFrame';
import { createSearchModel, type SearchModel } from '@/components/library/searchModel';
import { NO_ANNOTATION } from '@/lib/library/annotation';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Annotations } from '@/lib/library/query/context';
import { bookRow, onlyLibrary } from './rows.ts';

const author = (name: string) => JSON.stringify([{ asin: null, name, role: null }]);
const BOOKS = [
  bookRow('A', { title: 'Café Noir', addedAt: '2026-01-01T00:00:00.000Z', runtimeMinutes: 60 }),
  bookRow('B', { authorsJson: author('Ada Marsh'), addedAt: '2026-02-01T00:00:00.000Z', runtimeMinutes: 600 }),
  bookRow('C', { title: 'Harbour', addedAt: '2026-03-01T00:00:00.000Z', status: 'NEW', firstSeenAt: '2026-03-01' }),
];

function setup(first = '') {
  const books = signal(BOOKS);
  const libraries = signal<Libraries>(onlyLibrary());
  const annotations = signal<Annotations>(new Map());
  const frames: (() => void)[] = [];
  globalThis.requestAnimationFrame = (then) => frames.push(() => then(0));
  const model = createSearchModel({ books, libraries, annotations }, first);
  const frame = (): void => frames.splice(0).forEach((then) => void then());
  const ask = (text: string) => {
    model.search(text);
    frame();
    return model.answer.value.books.map(({ asin }) => asin);
  };
  return { books, libraries, annotations, model, frame, ask };
}

describe('a search', () => {
  it('shows every book, newest first, until something is asked', () => {
    expect(setup().ask('')).toEqual(['C', 'B', 'A']);
    expect(setup('cafe').model.answer.value.books).toHaveLength(1);
  });

  it.each([
    ['cafe', ['A']],
    ['marsh', ['B']],
    ['length:<8h', ['A']],
    ['-author:marsh sort:title', ['A', 'C']],
  ])('%s finds %o', (text, asins) => {
    expect(setup().ask(text)).toEqual(asins);
  });

  it('keeps the last good answer while the text has a mistake', () => {
    const { ask, model } = setup();
    ask('cafe');
    expect(ask('cafe length:soon')).toEqual(['A']);
    expect(model.text.value).toBe('cafe length:soon');
    expect(model.parsed.value.ok).toBe(false);
    expect(model.good.value.text).toBe('cafe');
    expect(ask('marsh')).toEqual(['B']);
  });

  it('says what it hides and which words it took for others', () => {
    const { ask, model } = setup();
    expect(ask('harbuor')).toEqual(['C']);
    expect(model.answer.value.hidden).toBe(2);
    expect([...model.answer.value.guesses]).toEqual(['harbuor']);
  });

  it('follows the library and its baseline', () => {
    const { ask, books, libraries, model } = setup();
    expect(ask('is:new')).toEqual([]);
    libraries.value = onlyLibrary('2026-02-15');
    expect(model.answer.value.books).toHaveLength(1);
    books.value = BOOKS.slice(0, 1);
    expect(model.answer.value.books).toHaveLength(0);
  });

  it('follows what the reader writes', () => {
    const { ask, annotations, model } = setup();
    expect(ask('tag:lend')).toEqual([]);
    annotations.value = new Map([['us', new Map([['B', { ...NO_ANNOTATION, tags: ['to lend'] }]])]]);
    expect(ask('tag:lend')).toEqual(['B']);
    expect(ask('has:note')).toEqual([]);
    annotations.value = new Map([['us', new Map([['B', { ...NO_ANNOTATION, hidden: true }]])]]);
    expect(ask('')).toEqual(['C', 'A']);
    expect(model.answer.value.hiddenByReader).toBe(1);
    expect(ask('is:hidden')).toEqual(['B']);
  });
});

describe('oncePerFrame', () => {
  it('runs at once, then only the last of a frame', () => {
    const ran: string[] = [];
    const frames: (() => void)[] = [];
    const run = oncePerFrame(
      (value: string) => ran.push(value),
      (then) => frames.push(then),
    );
    run('a');
    run('b');
    run('c');
    expect(ran).toEqual(['a']);
    frames.shift()?.();
    expect(ran).toEqual(['a', 'c']);
    frames.shift()?.();
    run('d');
    expect(ran).toEqual(['a', 'c', 'd']);
    expect(frames).toHaveLength(1);
  });
});

describe('a search over many books', () => {
  const MANY = Array.from({ length: 20_000 }, (_, at) => bookRow(`B${at}`, { title: `Book ${(at * 7919) % 20_000}` }));

  beforeEach(() => {
    // Every look at the clock finds that the time is up.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 100;
      return now;
    });
  });
  /** `setup` has three books. */
  const untilIs = (model: SearchModel, text: string) =>
    vi.waitFor(
      () => {
        expect(model.good.value.text).toBe(text);
        expect(model.answer.value.books.length).toBeGreaterThan(3);
      },
      // Against hanging only.
      { timeout: 30_000 },
    );

  it('keeps the last answer and its query on show until the next is there', async () => {
    const { ask, books, model } = setup();
    books.value = MANY;
    await untilIs(model, '');
    expect(ask('sort:title')).toHaveLength(MANY.length);
    expect(model.good.value.text).toBe('');
    expect(model.parsed.value.ok && model.parsed.value.query.sorts).toHaveLength(1);
    await untilIs(model, 'sort:title');
    expect(model.answer.value.books[1]?.title).toBe('Book 1');
  });

  it('drops a question that was overtaken', async () => {
    const { ask, books, model } = setup();
    books.value = MANY;
    await untilIs(model, '');
    const answers: string[] = [];
    const stop = effect(() => void answers.push(model.good.value.text));
    ask('sort:title');
    await new Promise((later) => setTimeout(later));
    ask('book 17');
    await untilIs(model, 'book 17');
    stop();
    expect(answers).toEqual(['', 'book 17']);
  });
});
