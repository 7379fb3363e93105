import './messages.ts';
import { describe, expect, it } from 'vitest';
import { titleList } from '@/components/library/picking/actions';
import { createPicks } from '@/components/library/picking/picks';
import { type Entry, shelfOf } from '@/components/library/shelf';
import { partsOf } from '@/lib/library/bookKey';
import { bookRow } from './rows.ts';

const BOOKS = ['A', 'B', 'C', 'D', 'E'].map((asin) => bookRow(asin));
const { entries } = shelfOf({ books: BOOKS, groups: null });
const at = (asin: string, among: readonly Entry[] = entries): Entry => {
  const found = among.find(({ book }) => book.asin === asin);
  if (found === undefined) throw new Error(`no ${asin}`);
  return found;
};
const setup = () => {
  const picks = createPicks();
  return {
    ...picks,
    now: () =>
      [...picks.picked.value]
        .map((key) => partsOf(key).asin)
        .toSorted()
        .join(''),
  };
};

describe('a picks', () => {
  it('begins with the first pick and ends when it is cleared, not when it is empty', () => {
    const { toggle, clear, isOn, now } = setup();
    expect(isOn.value).toBe(false);
    toggle(at('B'));
    toggle(at('D'));
    toggle(at('B'));
    expect([isOn.value, now()]).toEqual([true, 'D']);
    toggle(at('D'));
    expect([isOn.value, now()]).toEqual([true, '']);
    clear();
    expect(isOn.value).toBe(false);
  });

  it('grows and shrinks by a range from the last pick, and keeps what was picked before', () => {
    const { toggle, extend, now } = setup();
    toggle(at('A'));
    toggle(at('C'));
    extend(entries, at('C'), at('E'));
    expect(now()).toBe('ACDE');
    extend(entries, at('E'), at('D'));
    expect(now()).toBe('ACD');
    extend(entries, at('D'), at('B'));
    expect(now()).toBe('ABC');
  });

  it('begins a range where the reader is after they went elsewhere', () => {
    const { toggle, extend, leave, now } = setup();
    toggle(at('A'));
    leave();
    extend(entries, at('C'), at('D'));
    expect(now()).toBe('ACD');
  });

  it('survives another order and another search, and goes on from where the reader is', () => {
    const { toggle, extend, now } = setup();
    toggle(at('A'));
    const fewer = shelfOf({ books: BOOKS.slice(1).toReversed(), groups: null }).entries;
    extend(fewer, at('E', fewer), at('D', fewer));
    expect(now()).toBe('ADE');
  });

  it('picks a book under each of its headings, and all that are shown besides what is not', () => {
    const groups = [
      { label: 'One', books: BOOKS.slice(0, 2) },
      { label: 'Two', books: BOOKS.slice(1, 3) },
    ];
    const grouped = shelfOf({ books: BOOKS, groups }).entries;
    const { toggle, pickAll, now } = setup();
    toggle(at('E'));
    pickAll(grouped);
    expect(now()).toBe('ABCE');
    const second = grouped[2];
    if (second !== undefined) toggle(second);
    expect(now()).toBe('ACE');
  });
});

describe('copied titles', () => {
  it('have a line each, with their authors where they are known', () => {
    const authorsJson = '[{"asin":null,"name":"Ada Marsh","role":null},{"asin":null,"name":"Bo","role":"editor"}]';
    expect(titleList([bookRow('A', { title: 'Tide', authorsJson }), bookRow('B', { title: 'Ebb' })])).toBe(
      'Tide – Ada Marsh, Bo (editor)\nEbb',
    );
  });
});
