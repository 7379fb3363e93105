import { describe, expect, it } from 'vitest';
import { AudibleError, type AudibleFailure } from '@/lib/audible/errors';
import type { Answer } from '@/lib/audible/transport';
import { readListAnswer, readProductsAnswer } from '@/lib/audible/website/answers';
import { answerOf, pageHtml, rowHtml } from './support';

const failing = (read: () => unknown): AudibleFailure => {
  try {
    read();
  } catch (error) {
    if (error instanceof AudibleError) return error.failure;
    throw error;
  }
  throw new Error('did not fail');
};

const listFailure = (text: string, change: Partial<Answer> = {}) =>
  failing(() => readListAnswer(answerOf(text, change), 0));
const productsFailure = (body: unknown, change: Partial<Answer> = {}) =>
  failing(() => readProductsAnswer(answerOf(typeof body === 'string' ? body : JSON.stringify(body), change), [], 0));

describe('an answer of the list', () => {
  it('is a page of it, also an empty one', () => {
    expect(readListAnswer(answerOf(pageHtml(rowHtml('B0TEST0001', ''))), 0).rows).toHaveLength(1);
    expect(readListAnswer(answerOf(pageHtml('')), 0)).toMatchObject({ rows: [], signedIn: true });
  });

  it('is a page of it without the link, if it has rows: nobody else’s would', () => {
    const page = pageHtml(rowHtml('B0TEST0001', '')).replace('navigation-sign-out-link', 'elsewhere');
    expect(readListAnswer(answerOf(page), 0)).toMatchObject({ signedIn: false, rows: [{ asin: 'B0TEST0001' }] });
  });

  it('asks to sign in by a redirect, a form or a captcha', () => {
    expect(listFailure('', { redirected: true, status: 302 }).kind).toBe('SIGN_IN_ASKED');
    expect(listFailure('<form name="signIn" action="/ap/signin">').kind).toBe('SIGN_IN_ASKED');
    expect(listFailure('<input id="captchacharacters" name="captchacharacters">').kind).toBe('SIGN_IN_ASKED');
  });

  it('asks to slow down', () => {
    expect(listFailure('<h1>Whoops! Looks like something went wrong.</h1>').kind).toBe('THROTTLED');
    expect(listFailure('<h1>Whoops!</h1>', { status: 503 })).toEqual({ kind: 'SERVER_ERROR', status: 503 });
    const headers = new Headers({ 'retry-after': '30' });
    expect(listFailure('', { status: 429, headers })).toEqual({ kind: 'THROTTLED', retryAfterMs: 30_000 });
  });

  it('is not understood when it is nobody’s page, without a word of it in the report', () => {
    const failure = listFailure('<html><h1>Secret</h1></html>');
    expect(failure).toMatchObject({ kind: 'NOT_UNDERSTOOD', assumption: 'site-tells-session' });
    expect(JSON.stringify(failure)).not.toContain('Secret');
  });
});

describe('an answer of the catalogue', () => {
  it('gives products', () => {
    const text = JSON.stringify({ products: [{ asin: 'B000000001', title: 'One' }], response_groups: [] });
    const { products, missing } = readProductsAnswer(answerOf(text), ['B000000001', 'B000000002'], 0);
    expect([...products.keys()]).toEqual(['B000000001']);
    expect(missing).toEqual(['B000000002']);
  });

  it('names the groups that it refuses', () => {
    const message = 'Invalid response group(s) requested: rating';
    expect(productsFailure({ error_code: null, message }, { status: 400 })).toEqual({
      kind: 'GROUPS_REFUSED',
      groups: ['rating'],
    });
  });

  it('refuses, redirects, fails or makes no sense', () => {
    expect(productsFailure({ message: 'no' }, { status: 403 })).toEqual({ kind: 'REFUSED', status: 403 });
    expect(productsFailure('', { redirected: true, status: 302 }).kind).toBe('REFUSED');
    expect(productsFailure('<html>', { status: 502 }).kind).toBe('SERVER_ERROR');
    expect(productsFailure('<html>')).toMatchObject({ kind: 'NOT_UNDERSTOOD', assumption: 'json-body' });
    expect(productsFailure({ items: [] })).toMatchObject({ kind: 'NOT_UNDERSTOOD', assumption: 'products-array' });
  });
});
