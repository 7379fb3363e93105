// @vitest-environment happy-dom
import './messages.ts';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { fewPeople, namesOfLine, peopleWords } from '@/components/library/rowWords';
import { SeriesName } from '@/components/library/SeriesName';

const people = (...names: string[]) => names.map((name) => ({ asin: null, name, role: null }));

it('names three people, and of more says how many follow', () => {
  expect(fewPeople(people('Ann', 'Ben', 'Cy'))).toBe('Ann, Ben, Cy');
  expect(fewPeople(people('Ann', 'Ben', 'Cy', 'Dee'))).toBe('Ann, Ben and 2 more');
  expect(fewPeople(people(...Array.from({ length: 1202 }, (_, at) => `N${at}`)))).toBe('N0, N1 and 1,200 more');
  expect(fewPeople([])).toBe('');
});

it('keeps how many follow apart from the names, which may be cut off', () => {
  const by = (names: string): string => `Narrated by ${names}`;
  expect(namesOfLine(people('Ann', 'Ben', 'Cy'), by)).toEqual({ first: 'Narrated by Ann, Ben, Cy', more: '' });
  expect(namesOfLine(people('Ann', 'Ann', 'Cy', 'Dee'), by)).toEqual({
    first: 'Narrated by Ann, Ann',
    more: ' and 2 more',
  });
  expect(namesOfLine([], by)).toBeNull();
});

it('says what somebody did beside the name', () => {
  const [ann, ben] = people('Ann', 'Ben');
  if (ann === undefined || ben === undefined) throw new Error('nobody');
  expect(peopleWords([ann, { ...ben, role: 'translator' }])).toBe('Ann, Ben (translator)');
});

it('keeps the number of a series apart from its name, which may be cut off', () => {
  const root = document.createElement('div');
  render(<SeriesName entry={{ asin: null, title: 'A Very Long Name', sequence: '3.5', sort: 3.5 }} />, root);
  expect(root.querySelector('.series-place')?.textContent).toBe(' #3.5');
  expect(root.textContent).toBe('A Very Long Name #3.5');
  render(<SeriesName entry={{ asin: null, title: 'Unnumbered', sequence: '', sort: null }} />, root);
  expect(root.textContent).toBe('Unnumbered');
});
