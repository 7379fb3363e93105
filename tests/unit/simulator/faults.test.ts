import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asins, items, json, library, rig } from './rig.ts';

const it_ = rig({ books: 80 });
const page = (number = 1) => library(`num_results=20&page=${number}`, 'product_desc,contributors');

describe('a fault', () => {
  it('spoils every answer unless told otherwise, and ends when cleared', async () => {
    it_.simulator.fault({ fault: { kind: 'status', status: 500 } });
    expect((await it_.reader.ask(...page())).status).toBe(500);
    expect((await it_.reader.ask('www.audible.com', '/library/titles')).status).toBe(500);
    it_.simulator.clearFaults();
    expect((await it_.reader.ask(...page())).status).toBe(200);
  });

  it('counts the requests that it matches', async () => {
    it_.simulator.fault({ route: 'api', from: 2, times: 2, fault: { kind: 'status', status: 503 } });
    await it_.reader.ask('www.audible.com', '/library/titles');
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) statuses.push((await it_.reader.ask(...page())).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('leaves pictures and sign-in alone', async () => {
    it_.simulator.fault({ fault: { kind: 'reset' } });
    expect((await it_.reader.ask('m.media-amazon.com', '/images/I/51abc._SL500_.jpg')).status).toBe(200);
    expect((await it_.reader.ask('www.amazon.com', '/ap/signin')).status).toBe(200);
  });
});

describe('answers of another kind', () => {
  it('have the status, body and headers that were given', async () => {
    const headers = { 'retry-after': '7' };
    it_.simulator.fault({
      fault: { kind: 'status', status: 429, body: '<b>slow</b>', contentType: 'text/html', headers },
    });
    const answer = await it_.reader.ask(...page());
    expect(answer).toMatchObject({ status: 429, text: '<b>slow</b>' });
    expect(answer.headers).toMatchObject({ 'retry-after': '7', 'content-type': 'text/html' });
  });

  it('send to the sign-in', async () => {
    it_.simulator.fault({ fault: { kind: 'redirect-to-sign-in' } });
    expect((await it_.reader.ask(...page())).headers.location).toContain('https://www.amazon.com/ap/signin?');
  });

  it.each([
    ['sign-in-page', 'name="signIn"'],
    ['captcha-page', 'captchacharacters'],
  ] as const)('are a page with status 200: %s', async (kind, mark) => {
    it_.simulator.fault({ fault: { kind } });
    const answer = await it_.reader.ask(...page());
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.text).toContain(mark);
  });

  it('are an error in a good answer', async () => {
    it_.simulator.fault({ fault: { kind: 'error-body' } });
    const answer = await it_.reader.ask(...page());
    expect(answer.status).toBe(200);
    expect(json(answer)).not.toHaveProperty('items');
    expect(json(answer)).toHaveProperty('error_code');
  });
});

describe('answers with something missing', () => {
  it('have no items', async () => {
    it_.simulator.fault({ fault: { kind: 'no-items' } });
    expect(json(await it_.reader.ask(...page()))).toEqual({ response_groups: expect.any(Array) });
  });

  it('have items without words', async () => {
    it_.simulator.fault({ fault: { kind: 'hollow-items' }, times: 1 });
    const hollow = items(await it_.reader.ask(...page()));
    expect(hollow).toHaveLength(20);
    expect(hollow.every(({ title, authors, asin }) => title === null && authors === null && asin)).toBe(true);
    expect(items(await it_.reader.ask(...page())).every(({ title }) => title !== null)).toBe(true);
  });

  it('have an empty page with the right total', async () => {
    it_.simulator.fault({ fault: { kind: 'empty-page' } });
    const answer = await it_.reader.ask(...page());
    expect(items(answer)).toEqual([]);
    expect(answer.headers['total-count']).toBe('80');
  });

  it('have the first page again', async () => {
    const first = asins(await it_.reader.ask(...page()));
    it_.simulator.fault({ fault: { kind: 'repeat-first-page' } });
    expect(asins(await it_.reader.ask(...page(3)))).toEqual(first);
  });
});

describe('damage on the way', () => {
  it('cuts JSON short', async () => {
    it_.simulator.fault({ fault: { kind: 'truncated-json' } });
    const answer = await it_.reader.ask(...page());
    expect(answer.status).toBe(200);
    expect(() => json(answer)).toThrow(SyntaxError);
  });

  it('cuts a gzip stream short', async () => {
    it_.simulator.fault({ fault: { kind: 'cut-gzip' } });
    const answer = await it_.reader.ask(...page());
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(() => gunzipSync(answer.bytes)).toThrow();
  });

  it('breaks the connection in the middle', async () => {
    it_.simulator.fault({ fault: { kind: 'reset' } });
    await expect(it_.reader.ask(...page())).rejects.toThrow();
    const last = it_.simulator.requests.at(-1);
    expect(last?.status).toBeNull();
  });

  it('pads an answer to a huge size', async () => {
    it_.simulator.fault({ fault: { kind: 'huge', bytes: 3_000_000 } });
    const answer = await it_.reader.ask(...page());
    expect(answer.bytes.length).toBeGreaterThan(3_000_000);
    expect(items(answer)).toHaveLength(20);
  });

  it.each([
    { kind: 'slow-first-byte', ms: 60_000 },
    { kind: 'drip', bytesPerSecond: 40 },
  ] as const)('lets one wait: $kind', async (fault) => {
    it_.simulator.fault({ fault });
    const [host, path] = page();
    await expect(it_.reader.ask(host, path, { giveUpAfterMs: 200 })).rejects.toThrow('gave up');
  });
});

describe('gzip', () => {
  it('comes when it is accepted', async () => {
    const [host, path] = page();
    const answer = await it_.reader.ask(host, path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(answer.bytes).toString('utf8'))).toHaveProperty('items');
  });

  it('stays away when it is not', async () => {
    expect((await it_.reader.ask(...page())).headers['content-encoding']).toBeUndefined();
  });
});
