import './messages.ts';
import { expect, it } from 'vitest';
import { noHitsWords } from '@/components/library/noHitsWords';

it.each([
  ['kramer', 'No book matches “kramer”.'],
  ['"cold harbour"', 'No book matches “cold harbour”.'],
  ['"cold harbour" sort:title', 'No book matches “cold harbour”.'],
  ['"cold harbour" "warm port"', 'No book matches "cold harbour" "warm port".'],
  ['series:"The Expanse"', 'No book matches series:"The Expanse".'],
  ['-"cold harbour"', 'No book matches -"cold harbour".'],
])('%s is quoted once', (text, words) => {
  expect(noHitsWords(text)).toBe(words);
});
