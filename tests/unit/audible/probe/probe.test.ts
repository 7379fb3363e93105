import { describe, expect, it } from 'vitest';
import { probeConnection } from '@/lib/audible/probe/probe';
import { connectionReportSchema, type ProbeRoute } from '@/lib/audible/probe/report';
import { createTransport } from '@/lib/audible/transport';
import { createVirtualClock } from '../../support/clock';
import { createPaperAudible, json, paperItems, type Spoil } from '../../support/paperAudible';

const PRODUCTS = { products: [{ asin: 'B000000000' }], response_groups: ['product_desc'] };
const html = (body: string) => new Response(body, { headers: { 'content-type': 'text/html;charset=UTF-8' } });

/** A signed-in session and every route open, unless changed. */
async function check(prepare: (audible: ReturnType<typeof createPaperAudible>) => void = () => {}, spoil?: Spoil) {
  const audible = createPaperAudible(paperItems(3));
  const clock = createVirtualClock();
  const sent: RequestInit[] = [];
  prepare(audible);
  audible.spoil = (request) =>
    spoil?.(request) ?? (request.url.pathname.startsWith('/1.0/catalog/') ? json(PRODUCTS) : null);
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(init ?? {});
    return audible.fetch(input, init);
  };
  const transport = createTransport({ fetch, clock, beat: () => {} });
  const begun = clock.now();
  const report = await clock.until(probeConnection({ transport, clock, marketplace: 'us' }));
  const of = (route: ProbeRoute) => {
    const probe = report.probes.find((one) => one.route === route);
    if (probe === undefined) throw new Error(`no ${route}`);
    return probe;
  };
  const verdicts = Object.fromEntries(report.probes.map(({ route, verdict }) => [route, verdict]));
  return { report, of, verdicts, sent, audible, took: clock.now() - begun };
}

const ALL_OPEN = { API: 'OPEN', GATEWAY: 'OPEN', WEBSITE: 'OPEN', CATALOGUE: 'OPEN' };

describe('the connection check', () => {
  it('asks each route once, in the cheapest way, and the catalogue without the session', async () => {
    const { audible, sent, verdicts } = await check();
    expect(audible.asked.map(String)).toEqual([
      'https://api.audible.com/1.0/library?num_results=1&response_groups=product_desc',
      'https://www.audible.com/audible-api/1.0/library?num_results=1&response_groups=product_desc',
      'https://www.audible.com/library/titles?pageSize=20&page=1',
      'https://api.audible.com/1.0/catalog/products?asins=B000000000&response_groups=product_desc',
    ]);
    expect(sent.map(({ credentials }) => credentials)).toEqual(['include', 'include', 'include', 'omit']);
    expect(sent.every(({ redirect }) => redirect === 'manual')).toBe(true);
    expect(verdicts).toEqual(ALL_OPEN);
  });

  it('tells shape, size and headers of an answer, and what it proves', async () => {
    const { of } = await check();
    expect(of('API')).toMatchObject({
      outcome: 'ANSWERED',
      status: 200,
      contentType: 'application/json',
      headerNames: ['content-type', 'state-token', 'total-count'],
      shape: ['root {items: array(1)}', expect.stringMatching(/^items\[\] \{asin: string, title: string, /)],
      marks: null,
      held: ['json-body', 'items-array', 'page-not-empty', 'items-have-titles'],
      failed: [],
    });
    expect(of('CATALOGUE').held).toEqual(['products-array']);
    expect(of('WEBSITE')).toMatchObject({
      contentType: 'text/html',
      shape: [],
      marks: { signOut: true, signInForm: false, captcha: false, rows: 3 },
      held: ['site-tells-session', 'list-rows'],
    });
  });

  it('tells a closed route from a signed-out session', async () => {
    const closed = await check((audible) => audible.closed.add('API'));
    expect(closed.verdicts).toEqual({ ...ALL_OPEN, API: 'REFUSED' });
    expect(closed.of('API')).toMatchObject({ outcome: 'ANSWERED', status: 403, shape: ['root {message: string}'] });
    const out = await check((audible) => {
      audible.signedIn = false;
    });
    expect(out.verdicts).toEqual({ API: 'REFUSED', GATEWAY: 'REFUSED', WEBSITE: 'ASKS_TO_SIGN_IN', CATALOGUE: 'OPEN' });
    expect(out.of('WEBSITE')).toMatchObject({ outcome: 'REDIRECTED', status: 302, bytes: 0, failed: [] });
  });

  it.each([
    [
      'with an ASIN, which it believes',
      '<input name="asin" value="B000000001">',
      ['site-tells-session', 'list-rows'],
      [],
    ],
    ['without one, which it does not', '', ['site-tells-session'], ['list-rows']],
  ] as const)('counts the rows of a list %s', async (_, input, held, failed) => {
    const row = `<div id="adbl-library-content-row-1" class="adbl-library-content-row">${input}</div>`;
    const list = `<a id="navigation-sign-out-link"></a><div id="adbl-library-content-main">${row}</div>`;
    const { of } = await check(undefined, ({ url }) => (url.pathname === '/library/titles' ? html(list) : null));
    expect(of('WEBSITE')).toMatchObject({ verdict: 'OPEN', marks: { signOut: true, rows: 1 }, held, failed });
  });

  it('says so when a redirect beside an open route cannot mean a sign-in', async () => {
    const { of } = await check(undefined, ({ url }) =>
      url.pathname === '/library/titles' ? new Response(null, { status: 301, headers: { location: '/x' } }) : null,
    );
    expect(of('WEBSITE').failed).toEqual(['sign-in-redirect']);
  });

  it.each([
    ['nobody there', () => new TypeError('Failed to fetch'), 'UNREACHABLE', []],
    ['a captcha', () => html('<input id="captchacharacters" name="captchacharacters">'), 'CAPTCHA', []],
    ['a sign-in form', () => html('<form name="signIn">'), 'ASKS_TO_SIGN_IN', []],
    ['another page', () => html('<h1>Hello</h1>'), 'NOT_UNDERSTOOD', ['json-body']],
    ['JSON of another kind', () => json({ Output: 1 }), 'NOT_UNDERSTOOD', ['items-array']],
    ['429', () => new Response('', { status: 429 }), 'THROTTLED', []],
    ['503', () => new Response('', { status: 503 }), 'SERVER_ERROR', []],
    ['items without titles', () => json({ items: [{ asin: 'B1', title: null }] }), 'OPEN', ['items-have-titles']],
    [
      'an empty page of a full list',
      () => json({ items: [] }, { headers: { 'total-count': '3' } }),
      'OPEN',
      ['page-not-empty'],
    ],
  ] as const)('names %s', async (_, answer, verdict, failed) => {
    const { of } = await check(undefined, ({ url }) => (url.pathname.startsWith('/audible-api/') ? answer() : null));
    expect(of('GATEWAY')).toMatchObject({ verdict, failed });
  });

  it('ends although nothing answers', async () => {
    const { verdicts, took } = await check(undefined, () => new Promise(() => {}));
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['TOO_SLOW']));
    expect(took).toBeLessThanOrEqual(25_000);
  });

  it('travels through its schema unchanged', async () => {
    const { report } = await check();
    expect(connectionReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});
