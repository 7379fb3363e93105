import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameMultiset } from '@/lib/library/multiset';

test('the order of a list, and of the keys in it, is irrelevant', () => {
  const lists = fc.array(fc.jsonValue());
  fc.assert(
    fc.property(
      lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(sameMultiset(JSON.stringify(list), JSON.stringify(shuffled))).toBe(true);
      },
    ),
  );
  expect(sameMultiset('[{"a":1,"b":2}]', '[{"b":2,"a":1}]')).toBe(true);
});

test.each([
  ['["a","a","b"]', '["a","b","b"]'],
  ['["a"]', '["a","a"]'],
  ['[1]', '["1"]'],
  ['["a,b"]', '["a","b"]'],
  ['[]', '[null]'],
  ['nonsense', '[]'],
  ['nonsense', 'other nonsense'],
  ['{"a":1}', '{"a": 1}'],
])('%s is not %s', (a, b) => {
  expect(sameMultiset(a, b)).toBe(false);
});

test('text that is no list equals itself', () => {
  expect(sameMultiset('nonsense', 'nonsense')).toBe(true);
});
