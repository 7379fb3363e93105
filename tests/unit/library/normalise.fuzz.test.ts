import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '@/lib/library/normalise';
import { breakItems } from './mutations';
import { CONTEXT } from './support';

test('20,000 broken items: each a valid row or an unreadable, none an exception', () => {
  const { rows, unreadable } = breakItems(20_000);
  expect(rows).toBeGreaterThan(5_000);
  expect(unreadable).toBeGreaterThan(500);
}, 120_000);

test('anything at all is read or quarantined', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(normalise(value, CONTEXT).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 2_000 },
  );
});
