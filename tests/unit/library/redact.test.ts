import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutOrderIds } from '@/lib/library/redact';

test('removes everything about orders at any depth and in any spelling', () => {
  expect(
    withoutOrderIds({
      asin: 'B0TEST0001',
      origin_id: 'X',
      originId: 'X',
      order_id: 'X',
      ORDER_DETAILS: [{ a: 1 }],
      'order-number': 'X',
      nested: [{ orderId: 'X', keep: 1, deeper: { customer_order: 'X', keep: 2 } }],
      other: '123-4567890-1234567',
      digital: 'D01-1234567-7654321',
    }),
  ).toEqual({ asin: 'B0TEST0001', nested: [{ keep: 1, deeper: { keep: 2 } }], other: null, digital: null });
});

test('keeps what only sounds like it', () => {
  const item = {
    preorder_release_date: 'x',
    is_preordered: true,
    sort_order: '1',
    origin_asin: 'B0TEST0001',
    border: 1,
    origin_type: 'Purchase',
  };
  expect(withoutOrderIds(item)).toEqual(item);
});

test('gives back what holds no order, and does not touch what it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      const after = withoutOrderIds(value);
      expect(JSON.stringify(value)).toBe(before);
      if (!/order|origin_?id|-\d{7}-/i.test(before)) expect(JSON.stringify(after)).toBe(before);
    }),
  );
});

test('survives depth, cycles and a key named __proto__', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  expect(() => withoutOrderIds(cycle)).not.toThrow();
  expect(withoutOrderIds(JSON.parse('{"__proto__":{"order_id":"X","a":1}}'))).toEqual(
    JSON.parse('{"__proto__":{"a":1}}'),
  );
  expect(() => withoutOrderIds(JSON.parse('['.repeat(5000) + ']'.repeat(5000)))).not.toThrow();
});
