import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftedFields } from '@/lib/audible/website/driftGuard';
import {
  addHitRates,
  FIELD_NAMES,
  type FieldName,
  type HitRate,
  type HitRates,
  NO_HITS,
} from '@/lib/audible/website/hitRates';

const rates = (hits: number, of: number): HitRates =>
  Object.fromEntries(FIELD_NAMES.map((field) => [field, { hits, of }])) as Record<FieldName, HitRate>;

describe('a field has drifted', () => {
  it.each([
    [10, 20, 0, 20, true],
    [20, 20, 1, 200, false],
    [9, 20, 0, 20, false],
    [20, 20, 0, 19, false],
    [19, 19, 0, 20, false],
    [0, 200, 0, 200, false],
  ])('%i of %i before, %i of %i now: %s', (before, beforeOf, now, nowOf, drifted) => {
    expect(driftedFields(rates(before, beforeOf), rates(now, nowOf))).toEqual(drifted ? FIELD_NAMES : []);
  });

  it('by itself: the others stay', () => {
    const now = { ...rates(30, 30), finished: { hits: 0, of: 30 } };
    expect(driftedFields(rates(600, 600), now)).toEqual(['finished']);
  });

  it('never on a first pass, nor a field that was not watched then', () => {
    expect(driftedFields(null, rates(0, 500))).toEqual([]);
    expect(driftedFields({ title: { hits: 50, of: 50 } }, rates(0, 500))).toEqual(['title']);
  });
});

describe('hit rates', () => {
  const some = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([a, b]) => rates(Math.min(a, b), b));

  it('add up in any order, and nothing adds nothing', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(addHitRates(a, b)).toEqual(addHitRates(b, a));
        expect(addHitRates(a, NO_HITS)).toEqual(a);
      }),
    );
  });
});
