import { describe, expect, it } from 'vitest';
import { readLibraryAnswer } from '@/lib/audible/answers';
import type { AudibleFailure } from '@/lib/audible/errors';
import type { Answer } from '@/lib/audible/transport';

const NOW = Date.parse('2026-01-01T00:00:00Z');

const answer = (change: Partial<Answer> & { retryAfter?: string; total?: string } = {}): Answer => ({
  status: 200,
  redirected: false,
  text: '{"items":[]}',
  ...change,
  headers: new Headers({
    'content-type': 'application/json',
    ...(change.retryAfter === undefined ? {} : { 'retry-after': change.retryAfter }),
    ...(change.total === undefined ? {} : { 'total-count': change.total }),
  }),
});

describe('an answer of the library', () => {
  it('gives its items and the stated total', () => {
    const page = readLibraryAnswer(answer({ text: '{"items":[{"asin":"B1"}]}', total: '1' }), NOW);
    expect(page).toMatchObject({ items: [{ asin: 'B1' }], total: 1 });
  });

  it('that is none is described without a key that looks like data', () => {
    const text = JSON.stringify({ 'Mary Shelley': 1, B000000001: 2, message: 'no', items: null });
    expect(() => readLibraryAnswer(answer({ text }), NOW)).toThrow(
      /^NOT_UNDERSTOOD \[items-array\]: JSON object with keys: <data>, message, items$/,
    );
  });

  it.each(['', 'many', '-3', '1.5'])('with the total %j states none', (total) => {
    expect(readLibraryAnswer(answer({ total }), NOW).total).toBeNull();
  });

  const failures: readonly [string, Answer, Partial<AudibleFailure>][] = [
    ['401', answer({ status: 401 }), { kind: 'REFUSED' }],
    ['403', answer({ status: 403 }), { kind: 'REFUSED' }],
    ['404', answer({ status: 404 }), { kind: 'REFUSED' }],
    ['a redirect', answer({ redirected: true }), { kind: 'SIGN_IN_ASKED' }],
    ['a sign-in page', answer({ text: '<form name="signIn" action="/ap/signin">' }), { kind: 'SIGN_IN_ASKED' }],
    ['a captcha', answer({ text: '<form action="/errors/validateCaptcha">' }), { kind: 'SIGN_IN_ASKED' }],
    ['another page', answer({ text: '<p>Hello</p>' }), { kind: 'NOT_UNDERSTOOD' }],
    ['half an answer', answer({ text: '{"items":[{"asin":"B' }), { kind: 'BROKEN_OFF' }],
    ['nothing at all', answer({ text: '' }), { kind: 'BROKEN_OFF' }],
    ['400 and nothing else', answer({ status: 400, text: ' ' }), { kind: 'BROKEN_OFF' }],
    ['no items', answer({ text: '{"response_groups":[]}' }), { kind: 'NOT_UNDERSTOOD' }],
    ['an error with 200', answer({ text: '{"error":"InvalidValue"}' }), { kind: 'NOT_UNDERSTOOD' }],
    ['429 for two minutes', answer({ status: 429, retryAfter: '120' }), { kind: 'THROTTLED', retryAfterMs: 120_000 }],
    [
      '429 until a date',
      answer({ status: 429, retryAfter: 'Thu, 01 Jan 2026 00:01:00 GMT' }),
      { kind: 'THROTTLED', retryAfterMs: 60_000 },
    ],
    ['429 for a year', answer({ status: 429, retryAfter: '31536000' }), { kind: 'THROTTLED', retryAfterMs: 3_600_000 }],
    ['429 in silence', answer({ status: 429 }), { kind: 'THROTTLED', retryAfterMs: null }],
    ['503 with a page', answer({ status: 503, text: '<html>' }), { kind: 'SERVER_ERROR', status: 503 }],
    [
      'a refused group',
      answer({ status: 400, text: '{"message":"Invalid response group(s) requested: [pdf_url, sku]"}' }),
      { kind: 'GROUPS_REFUSED', groups: ['pdf_url', 'sku'] },
    ],
    [
      'the cap',
      answer({ status: 400, text: '{"message":"Implied library size is unsupported"}' }),
      { kind: 'BEYOND_CAP' },
    ],
    [
      'whoops',
      answer({ status: 200, text: '{"message":"Whoops! Looks like something went wrong."}' }),
      { kind: 'SERVER_ERROR' },
    ],
  ];

  it.each(failures)('that is %s is named', (_name, given, failure) => {
    expect(() => readLibraryAnswer(given, NOW)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining(failure) }),
    );
  });

  it('that is not understood is described without any of its values', () => {
    const given = answer({ text: '{"secret":"a title","more":1}' });
    expect(() => readLibraryAnswer(given, NOW)).toThrow(/keys: secret, more/);
    expect(() => readLibraryAnswer(given, NOW)).not.toThrow(/a title/);
  });
});
