import { describe, expect, it } from 'vitest';
import { ask } from './client.ts';
import { asins, items, json, library, rig } from './rig.ts';

const it_ = rig({ books: 40 });

async function control(
  method: string,
  path: string,
  wish?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await ask(it_.simulator.port, `127.0.0.1:${it_.simulator.port}`, `/control${path}`, {
    method,
    ...(wish === undefined ? {} : { body: JSON.stringify(wish) }),
  });
  return { status: answer.status, body: json(answer) };
}

describe('the control paths', () => {
  it('tell the state', async () => {
    const { body } = await control('GET', '/state');
    expect(body).toMatchObject({
      nextAccount: 'reader',
      switches: { delayMs: 0, open: { api: true } },
      libraries: [{ store: 'us', account: 'reader', items: 40 }],
    });
  });

  it('turn switches', async () => {
    await control('POST', '/switches', { open: { gateway: false }, pageCap: 7 });
    expect(it_.simulator.switches).toMatchObject({ open: { api: true, gateway: false }, pageCap: 7 });
  });

  it.each([
    ['/switches', { delay: 5 }, 'no switch `delay`'],
    ['/switches', { delayMs: 'long' }, '`delayMs`'],
    ['/fault', { fault: { kind: 'flood' } }, '`fault.kind`'],
    ['/fault', { fault: { kind: 'reset' }, route: 'moon' }, '`route`'],
    ['/library', { action: 'burn' }, '`action`'],
    ['/library', { action: 'refund' }, '`asin`'],
    ['/library?store=mars', { action: 'buy' }, 'no store'],
    ['/next-account', {}, '`account`'],
  ])('refuse %s %j', async (path, wish, complaint) => {
    const { status, body } = await control('POST', path, wish);
    expect(status).toBe(400);
    expect(body.error).toContain(complaint);
  });

  it('set and clear faults', async () => {
    await control('POST', '/fault', { route: 'api', times: 1, fault: { kind: 'status', status: 502 } });
    expect((await it_.reader.ask(...library('num_results=1'))).status).toBe(502);
    expect((await it_.reader.ask(...library('num_results=1'))).status).toBe(200);
    await control('POST', '/clear-faults');
  });

  it('act on a library', async () => {
    const { body } = await control('POST', '/library', { action: 'buy', count: 2 });
    expect(asins(await it_.reader.ask(...library('num_results=2'))).sort()).toEqual(
      [...(body.result as string[])].sort(),
    );
    await control('POST', '/library', { action: 'generate', books: 5, seed: 9 });
    expect(items(await it_.reader.ask(...library('')))).toHaveLength(5);
    await control('POST', '/library', {
      action: 'replace',
      items: [{ asin: 'B000000001', title: 'One', purchase_date: null }],
    });
    expect(asins(await it_.reader.ask(...library('')))).toEqual(['B000000001']);
  });

  it('are not in the log', async () => {
    await control('POST', '/clear-requests');
    await control('GET', '/state');
    expect(it_.simulator.requests).toEqual([]);
  });

  it('say what there is at an unknown path', async () => {
    const { status, body } = await control('GET', '/nothing');
    expect(status).toBe(404);
    expect(body.paths).toContain('POST /control/fault');
  });
});

describe('the log', () => {
  it('has every request with its headers, and strays', async () => {
    it_.simulator.clearRequests();
    await it_.reader.ask('www.audible.com', '/audible-api/1.0/library?response_groups=media&num_results=1', {
      headers: { 'client-id': 'Test' },
    });
    await ask(it_.simulator.port, 'telemetry.example', '/collect?x=1');
    await ask(it_.simulator.port, 'api.audible.com', '/1.0/orders');
    expect(it_.simulator.requests).toMatchObject([
      { route: 'gateway', status: 200, query: { num_results: '1' }, headers: { 'client-id': 'Test' } },
      { route: 'stray', status: 404, host: 'telemetry.example', path: '/collect' },
      { route: 'stray', status: 404, path: '/1.0/orders' },
    ]);
  });

  it('has writes too, and refuses them', async () => {
    expect((await it_.reader.ask('api.audible.com', '/1.0/library', { method: 'PUT', body: '{}' })).status).toBe(405);
  });
});

describe('duplicates', () => {
  it('list an ASIN twice, the second copy unavailable', async () => {
    it_.simulator.library().generate(40);
    it_.simulator.set({ duplicates: 3 });
    const answer = await it_.reader.ask(...library('num_results=1000', 'customer_rights'));
    const listed = asins(answer);
    expect(answer.headers['total-count']).toBe('43');
    expect(new Set(listed).size).toBe(40);
    const twice = listed.filter((asin, index) => listed.indexOf(asin) !== index);
    expect(new Set(twice).size).toBe(3);
    for (const asin of twice) {
      const rights = items(answer)
        .filter((item) => item.asin === asin)
        .map((item) => (item.customer_rights as { is_consumable: boolean } | null)?.is_consumable);
      expect(rights).toContain(false);
    }
  });
});
