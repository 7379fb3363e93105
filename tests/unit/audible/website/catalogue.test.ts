import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/audible/errors';
import { readCatalogueAnswer } from '@/lib/audible/website/catalogue';
import { asinAt } from './support';

describe('an answer of the catalogue', () => {
  it('gives the products that were asked for, with all their fields', () => {
    const product = { asin: 'B000000001', title: 'One', runtime_length_min: 742, unknown_field: [1] };
    const { products, missing } = readCatalogueAnswer({ products: [product, { asin: 'B000000002', title: 'Two' }] }, [
      'B000000001',
    ]);
    expect([...products]).toEqual([['B000000001', product]]);
    expect(missing).toEqual([]);
  });

  it('misses what was left out, echoed, untitled or broken', () => {
    const echoes = [{ asin: 'B000000001' }, { asin: 'B000000002', title: null }, { asin: 'B000000003', title: ' ' }];
    const { products, missing } = readCatalogueAnswer({ products: [...echoes, null, { asin: 4 }, 'x', [], {}] }, [
      ...echoes.map(({ asin }) => asin),
      'B000000004',
    ]);
    expect(products.size).toBe(0);
    expect(missing).toEqual(['B000000001', 'B000000002', 'B000000003', 'B000000004']);
  });

  it.each([null, [], 'x', {}, { products: null }, { products: {} }, { message: 'InvalidValue' }])(
    'is not %j',
    (body) => {
      expect(() => readCatalogueAnswer(body, [])).toThrow(/products-array/);
      try {
        readCatalogueAnswer(body, []);
      } catch (error) {
        expect(failureOf(error, 'NOT_UNDERSTOOD')?.assumption).toBe('products-array');
      }
    },
  );

  it('tells of every ASIN asked for whether it came, and of no other', () => {
    const asin = fc.nat({ max: 30 }).map(asinAt);
    const product = fc.record({ asin, title: fc.constantFrom('T', '', null) });
    fc.assert(
      fc.property(fc.array(fc.oneof(product, fc.jsonValue())), fc.uniqueArray(asin), (list, asked) => {
        const { products, missing } = readCatalogueAnswer({ products: list }, asked);
        expect([...products.keys(), ...missing].sort()).toEqual(asked.toSorted());
      }),
    );
  });
});
