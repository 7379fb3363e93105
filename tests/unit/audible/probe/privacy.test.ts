import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionReportOf } from '@/components/report';
import { probeConnection } from '@/lib/audible/probe/probe';
import { connectionReportSchema } from '@/lib/audible/probe/report';
import { jsonShape } from '@/lib/audible/probe/shape';
import { createTransport } from '@/lib/audible/transport';
import { createVirtualClock } from '../../support/clock';

/** Stands for everything that is somebody's: wherever it shows up later, a value got out. */
const MARKER = 'Marker';
const secret = fc.integer({ min: 0, max: 999 }).map((number) => `${MARKER} ${number}`);
/** What somebody might use as a key although it is data. */
const dataKey = fc.oneof(
  secret,
  fc.constantFrom(
    'B0MARKER01',
    '0593158520',
    '84731652',
    `${MARKER}`,
    `a@${MARKER}.example`,
    `amzn1.account.${MARKER}`,
  ),
);
const key = fc.oneof(fc.constantFrom('items', 'products', 'asin', 'title', 'authors', 'message'), dataKey);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    secret,
    fc.constantFrom(null, true, 8_473_165),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const body = fc.oneof(
  tree.map((value) => JSON.stringify(value)),
  tree.map((value) => `<html><a id="navigation-sign-out-link">${JSON.stringify(value)}</a></html>`),
  tree.map((value) => `<div id="adbl-library-content-row-B0MARKER01">${JSON.stringify(value)}`),
  secret,
);
const answer = fc.record({
  body,
  status: fc.constantFrom(200, 400, 403, 429, 503),
  headers: fc.constantFrom(
    { 'content-type': `application/json; owner=${MARKER}`, 'x-owner': MARKER },
    { 'content-type': MARKER },
    { 'content-type': 'text/html', 'state-token': '8473165' },
  ),
});

const LEAK = /marker|8473165|0593158520/i;

describe('the report of a connection check', () => {
  it('holds no value of any answer, and no key that is one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 4, maxLength: 4 }), async (answers) => {
        const clock = createVirtualClock();
        let next = 0;
        const fetch = async () => {
          const { body: text, ...init } = answers[next++] ?? { body: '', status: 500 };
          return new Response(text, init);
        };
        const transport = createTransport({ fetch, clock, beat: () => {} });
        const report = await clock.until(probeConnection({ transport, clock, marketplace: 'us' }));
        expect(connectionReportSchema.parse(report)).toEqual(report);
        expect(JSON.stringify({ ...report, at: '' })).not.toMatch(LEAK);
        expect(connectionReportOf({ ...report, at: '' }, null, '1.0.0', 'browser')).not.toMatch(LEAK);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the shape of JSON', () => {
  it('goes two levels deep, with the lengths of lists', () => {
    expect(jsonShape({ items: [{ asin: 'B1', authors: [{ name: 'x' }] }, { asin: null }], total: 4 })).toEqual([
      'root {items: array(2), total: number}',
      'items[] {asin: null|string, authors: array(1)}',
    ]);
    expect(jsonShape([{ a: 1 }])).toEqual(['root array(1)', '[] {a: number}']);
    expect(jsonShape('words')).toEqual(['root string']);
  });

  it('puts a placeholder for keys that are data', () => {
    expect(jsonShape({ B0MARKER01: { title: 'x' }, '500': 'y', 'Jane Doe': [] })).toEqual([
      'root {<data>: array(0)|object|string}',
      '<data> {title: string}',
    ]);
  });

  it('stays short whatever comes', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const keys = letters.flatMap((one) => letters.map((other) => [`${one}_${other}`, 1]));
    expect(jsonShape(Object.fromEntries(keys))[0]).toMatch(/and 150 more}$/);
  });
});
