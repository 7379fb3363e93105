import fc from 'fast-check';
import { expect } from 'vitest';
import { normalise } from '@/lib/library/normalise';
import { reconcile } from '@/lib/library/reconcile';
import { AFTERWARDS, anItem, bookRowSchema, CONTEXT } from './support';

const garbage = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    0,
    -1,
    1e308,
    Number.NaN,
    '',
    ' ',
    '0',
    'true',
    [],
    {},
    [null],
    [[]],
    [{}],
    '<p>',
    '2024',
  ),
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.string({ unit: 'binary' }),
);

/** One change somewhere in an item: a field removed, swapped for garbage, or for another field's value. */
function mutate(value: unknown, path: readonly number[], replacement: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return replacement;
  const keys = Object.keys(value);
  const [first = 0, ...rest] = path;
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value));
  if (replacement === undefined && rest.length === 0) delete copy[key];
  else copy[key] = mutate(copy[key], rest, replacement);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const mutations = fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), garbage), {
  minLength: 1,
  maxLength: 8,
});

/**
 * Breaks an item in so many ways: each becomes a valid row or an unreadable, none an exception.
 *
 * @returns how many became which.
 */
export function breakItems(runs: number): { rows: number; unreadable: number } {
  let rows = 0;
  let unreadable = 0;
  fc.assert(
    fc.property(mutations, (changes) => {
      const item = changes.reduce<unknown>(
        (broken, [path, replacement]) => mutate(broken, path, replacement),
        anItem(),
      );
      const read = normalise(item, CONTEXT);
      if (!read.ok) {
        unreadable += 1;
        expect(['NOT_AN_OBJECT', 'NO_ASIN', 'NO_TITLE']).toContain(read.unreadable.reason);
        return;
      }
      rows += 1;
      const born = reconcile(undefined, read.book, CONTEXT);
      const checked = bookRowSchema.safeParse(born.row);
      if (!checked.success) throw checked.error;
      expect(reconcile(born.row, read.book, AFTERWARDS)).toMatchObject({ verdict: 'unchanged', emptiesKept: 0 });
    }),
    { numRuns: runs },
  );
  return { rows, unreadable };
}
