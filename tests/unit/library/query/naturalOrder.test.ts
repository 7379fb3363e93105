import { expect, test } from 'vitest';
import { naturalOrder } from '@/lib/library/query/naturalOrder';
import { parse } from '@/lib/library/query/parse';

test.each([
  ['', 'NEWEST'],
  ['is:finished length:<8h', 'NEWEST'],
  ['narrator:kramer group:author', 'NEWEST'],
  ['-kramer', 'NEWEST'],
  ['kramer', 'MATCH'],
  ['"final empire" is:finished', 'MATCH'],
  ['(kramer OR reading) added:<30d', 'MATCH'],
  ['kramer group:series', 'READING'],
])('%s is in the order %s', (text, order) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(text);
  expect(naturalOrder(parsed.query)).toBe(order);
});
