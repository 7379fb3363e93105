import './messages.ts';
import { describe, expect, it } from 'vitest';
import { reversedSort, withGroup, withSort } from '@/components/library/arrange';
import { arrangementWords } from '@/components/library/arrangementWords';
import { toggleClause } from '@/components/library/clauses';
import { helpWords } from '@/components/library/helpWords';
import { shownSort } from '@/components/library/table/columns';
import { parse } from '@/lib/library/query/parse';
import { SORT_KEYS } from '@/lib/library/query/sort';

const sortOf = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? parsed.query.sorts[0] : undefined;
};

describe('order and groups in the text', () => {
  it('take the place of what was there', () => {
    expect(withSort('ember', 'length')).toBe('ember sort:length');
    expect(withSort('sort:title ember sort:added', 'length')).toBe('ember sort:length');
    expect(withSort('ember sort:title', '')).toBe('ember');
    expect(withGroup('ember group:series', 'author')).toBe('ember group:author');
    expect(withGroup('group:series', '')).toBe('');
  });

  it.each(SORT_KEYS.map(({ name }) => name))('%s has a name in the menu', (name) => {
    expect(helpWords(`order.${name}`)).not.toBe('');
  });

  it.each([
    ['', 'Newest first', undefined],
    ['is:finished', 'Newest first', undefined],
    ['ember is:finished', 'Best match', undefined],
    ['ember group:series', 'Reading order', 'Series'],
    ['ember sort:title group:author', 'Title', 'Author'],
  ])('of "%s" are told as they are', (text, order, groups) => {
    const parsed = parse(text);
    expect(parsed.ok && arrangementWords(parsed.query)).toEqual({ order, groups });
  });

  it.each([
    ['', 'added'],
    ['is:finished', 'added'],
    ['ember', undefined],
    ['group:series', undefined],
    ['ember sort:title', 'title'],
  ])('of "%s" are marked in the head of a table', (text, column) => {
    const parsed = parse(text);
    expect(parsed.ok ? shownSort(parsed.query)?.key.name : text).toBe(column);
  });

  it('can be turned round and back', () => {
    expect(reversedSort(undefined)).toBe('added-asc');
    expect(reversedSort(sortOf('sort:length'))).toBe('length-desc');
    expect(reversedSort(sortOf('sort:length-desc'))).toBe('length');
    expect(reversedSort(sortOf('sort:added'))).toBe('added-asc');
  });
});

describe('toggleClause', () => {
  it('adds, takes out, and takes the place of what excludes it', () => {
    expect(toggleClause('ember', 'is:plus')).toBe('ember is:plus');
    expect(toggleClause('ember is:plus', 'is:plus')).toBe('ember');
    expect(toggleClause('is:started', 'is:finished', ['is:started', 'is:unstarted'])).toBe('is:finished');
  });
});
