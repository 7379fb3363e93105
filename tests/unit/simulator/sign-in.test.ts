import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { ask, Reader } from './client.ts';
import { asins, json, library } from './rig.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ books: 30 });
});
afterAll(() => simulator.close());

describe('a stranger', () => {
  it('is sent from the library to the sign-in of the same store, which knows the way back', async () => {
    const answer = await ask(simulator.port, 'www.audible.co.uk', '/library/titles?page=2');
    const location = new URL(answer.headers.location ?? '');
    expect(answer.status).toBe(302);
    expect(location.origin + location.pathname).toBe('https://www.amazon.co.uk/ap/signin');
    expect(location.searchParams.get('openid.return_to')).toBe('https://www.audible.co.uk/library/titles?page=2');
  });

  it.each([
    ['api.audible.com', '/1.0/library?response_groups=product_desc'],
    ['www.audible.com', '/audible-api/1.0/library?response_groups=product_desc'],
  ])('is refused by %s%s', async (host, path) => {
    const answer = await ask(simulator.port, host, path);
    expect(answer.status).toBe(403);
    expect(json(answer)).toEqual({ message: 'Request could not be authenticated' });
  });

  it('sees a front page that offers to sign in', async () => {
    const { text } = await ask(simulator.port, 'www.audible.com', '/');
    expect(text).toContain('ui-it-sign-in-link');
    expect(text).not.toContain('navigation-sign-out-link');
  });
});

describe('signing in', () => {
  it('shows a form and comes back to where one was going', async () => {
    const reader = new Reader(simulator.port);
    const away = await reader.ask('www.audible.com', '/library/titles?page=2');
    const form = await reader.ask(
      'www.amazon.com',
      new URL(away.headers.location ?? '').href.split('.com').slice(1).join('.com'),
    );
    expect(form.text).toContain('<form name="signIn" method="post"');
    const back = await reader.signIn();
    expect(back).toMatchObject({ status: 302, headers: { location: '/library/titles' } });
  });

  it('sets the cookies of the store for its whole domain, and a host-only one', async () => {
    const { cookies } = await new Reader(simulator.port).signIn();
    const shared = cookies.filter((cookie) => cookie.includes('Domain=.audible.com'));
    expect(shared.map((cookie) => cookie.split('=')[0])).toEqual(
      expect.arrayContaining(['session-id', 'ubid-main', 'x-main', 'at-main', 'sess-at-main']),
    );
    for (const cookie of shared) expect(cookie).toMatch(/; Secure; SameSite=Lax; .*HttpOnly/);
    expect(cookies.some((cookie) => !cookie.includes('Domain='))).toBe(true);
  });

  it('opens all three ways in', async () => {
    const reader = new Reader(simulator.port);
    await reader.signIn();
    const gateway = await reader.ask(
      'www.audible.com',
      '/audible-api/1.0/library?response_groups=product_desc&num_results=5',
    );
    const api = await reader.ask(...library('num_results=5'));
    const page = await reader.ask('www.audible.com', '/library/titles');
    expect(asins(gateway)).toEqual(asins(api));
    expect(page.text).toContain('Hi, Reader!');
    expect(page.text).toContain('id="navigation-sign-out-link"');
  });

  it('is good for one store only', async () => {
    const reader = new Reader(simulator.port);
    await reader.signIn();
    expect((await reader.ask('api.audible.de', '/1.0/library?response_groups=product_desc')).status).toBe(403);
    await reader.signIn('de');
    expect((await reader.ask('api.audible.de', '/1.0/library?response_groups=product_desc')).status).toBe(200);
  });

  it('takes the account that is next', async () => {
    simulator.nextAccount = 'partner';
    const partner = new Reader(simulator.port);
    await partner.signIn();
    simulator.nextAccount = 'reader';
    const seen = asins(await partner.ask(...library('num_results=1000')));
    expect(seen.sort()).toEqual(
      simulator
        .library('us', 'partner')
        .items.map(({ asin }) => asin)
        .sort(),
    );
    expect((await partner.ask('www.audible.com', '/')).text).toContain('Hi, Partner!');
  });

  it('does not follow a way back to another site', async () => {
    const body = new URLSearchParams({ 'openid.return_to': 'https://evil.example/x' }).toString();
    const answer = await ask(simulator.port, 'www.amazon.com', '/ap/signin', { method: 'POST', body });
    expect(new URL(answer.headers.location ?? '').searchParams.get('to')).toBe('/');
  });
});

describe('a session', () => {
  it('ends with a sign-out', async () => {
    const reader = new Reader(simulator.port);
    await reader.signIn();
    await reader.ask('www.audible.com', '/signout');
    expect((await reader.ask(...library('num_results=1'))).status).toBe(403);
  });

  it('ends with all others when they expire', async () => {
    const reader = new Reader(simulator.port);
    await reader.signIn();
    simulator.expireSessions();
    expect((await reader.ask(...library('num_results=1'))).status).toBe(403);
    expect((await reader.ask('www.audible.com', '/library/titles')).status).toBe(302);
  });
});

describe('a closed way in', () => {
  it('answers as to a stranger', async () => {
    const reader = new Reader(simulator.port);
    await reader.signIn();
    simulator.set({ open: { api: false } });
    expect((await reader.ask(...library('num_results=1'))).status).toBe(403);
    expect((await reader.ask('www.audible.com', '/audible-api/1.0/library?response_groups=media')).status).toBe(200);
    simulator.set({ open: { api: true, website: false } });
    expect((await reader.ask('www.audible.com', '/library/titles')).status).toBe(302);
    expect((await reader.ask(...library('num_results=1'))).status).toBe(200);
    simulator.set({ open: { website: true } });
  });
});
