import { expect, test } from 'vitest';
import { FIELDS, fieldNamed } from '@/lib/library/query/fields';
import { HELP_FIELDS, HELP_SYNTAX } from '@/lib/library/query/help';
import { parse } from '@/lib/library/query/parse';

test('every example can be tried as it is', () => {
  for (const { examples, key } of [...HELP_SYNTAX, ...HELP_FIELDS]) {
    expect(examples.length, key).toBeGreaterThan(0);
    for (const example of examples) expect([example, parse(example).ok]).toEqual([example, true]);
  }
});

test('every field of the grammar is explained, and every fixed value can be typed', () => {
  expect(HELP_FIELDS.map(({ name }) => name)).toEqual(FIELDS.map(({ name }) => name));
  for (const { name, values } of HELP_FIELDS) {
    for (const value of values) {
      for (const word of [value.name, ...value.aliases]) {
        expect([name, word, parse(`${name}:${word}`).ok]).toEqual([name, word, true]);
      }
    }
  }
});

test('no word names two fields, or two values of one field', () => {
  for (const words of [
    FIELDS.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...HELP_FIELDS.map(({ values }) => values.flatMap(({ name, aliases }) => [name, ...aliases])),
  ]) {
    expect(words).toEqual([...new Set(words)]);
  }
  for (const field of FIELDS) {
    for (const name of [field.name, ...field.aliases]) expect(fieldNamed(name.toUpperCase())).toBe(field);
  }
});

test.each([
  'author narrator series genre language length added rating is has tag sort group mine',
  'narrators authors category dateadded lengthinminutes',
])('the contract: %s', (names) => {
  for (const name of names.split(' ')) expect(fieldNamed(name), name).toBeDefined();
});
