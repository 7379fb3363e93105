import { describe, expect, it } from 'vitest';
import { asins, items, json, library, rig } from './rig.ts';

const it_ = rig({ books: 130 });

describe('the size of a page', () => {
  it('is 50 unless asked otherwise', async () => {
    const answer = await it_.reader.ask(...library(''));
    expect(items(answer)).toHaveLength(50);
    expect(answer.headers['total-count']).toBe('130');
  });

  it('may be a thousand and no more', async () => {
    expect(items(await it_.reader.ask(...library('num_results=1000')))).toHaveLength(130);
    const refused = await it_.reader.ask(...library('num_results=1001'));
    expect(refused.status).toBe(400);
    expect(json(refused).message).toContain("Value '1001' at 'numResults' failed to satisfy constraint");
  });

  it('must be a number', async () => {
    const refused = await it_.reader.ask(...library('num_results=many'));
    expect(refused.status).toBe(400);
    expect(json(refused).message).toContain('^\\d+$');
  });

  it('may be nothing, and then nothing is counted', async () => {
    const answer = await it_.reader.ask(...library('num_results=0'));
    expect(items(answer)).toEqual([]);
    expect(answer.headers['total-count']).toBe('0');
  });

  it('hangs above the heaviest page until somebody gives up', async () => {
    it_.simulator.set({ heaviestPage: 100 });
    expect(items(await it_.reader.ask(...library('num_results=100')))).toHaveLength(100);
    const waiting = it_.reader.ask(...library('num_results=101'), { giveUpAfterMs: 150 });
    await expect(waiting).rejects.toThrow('gave up');
  });
});

describe('numbered pages', () => {
  it('start at 1 and add up to the library', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => it_.reader.ask(...library(`num_results=40&page=${page}`))),
    );
    expect(pages.map((page) => items(page).length)).toEqual([40, 40, 40, 10]);
    expect(new Set(pages.flatMap(asins))).toEqual(new Set(it_.simulator.library().items.map(({ asin }) => asin)));
  });

  it('know no page 0', async () => {
    expect((await it_.reader.ask(...library('page=0'))).status).toBe(400);
  });

  it('are empty past the end', async () => {
    const answer = await it_.reader.ask(...library('num_results=40&page=9'));
    expect(answer.status).toBe(200);
    expect(items(answer)).toEqual([]);
  });

  it('stop at the cap, whatever the page size', async () => {
    it_.simulator.set({ pageCap: 100 });
    expect(items(await it_.reader.ask(...library('num_results=50&page=2')))).toHaveLength(50);
    const refused = await it_.reader.ask(...library('num_results=50&page=3'));
    expect(refused.status).toBe(400);
    expect(json(refused)).toEqual({ message: 'Implied library size is unsupported' });
    expect(items(await it_.reader.ask(...library('num_results=1000')))).toHaveLength(100);
  });

  it('can be ignored by a switch', async () => {
    it_.simulator.set({ ignorePage: true });
    const [first, third] = await Promise.all(
      [1, 3].map((page) => it_.reader.ask(...library(`num_results=20&page=${page}`))),
    );
    expect(third && asins(third)).toEqual(first && asins(first));
  });
});

describe('continuation tokens', () => {
  it('lead through the library and past the cap', async () => {
    it_.simulator.set({ pageCap: 50 });
    const seen: string[] = [];
    let token: string | undefined = '';
    while (token !== undefined) {
      const answer = await it_.reader.ask(...library(`num_results=30${token && `&continuation_token=${token}`}`));
      seen.push(...asins(answer));
      token = answer.headers['continuation-token'];
    }
    expect(seen).toHaveLength(130);
    expect(new Set(seen).size).toBe(130);
  });

  it('keep the order they were given in', async () => {
    const first = await it_.reader.ask(...library('num_results=65&sort_by=Title'));
    const second = await it_.reader.ask(
      ...library(`num_results=65&continuation_token=${first.headers['continuation-token']}`),
    );
    const titles = [...items(first), ...items(second)].map(({ title }) => String(title).toLowerCase());
    expect(titles).toEqual([...titles].sort());
  });

  it('are refused when they are not ours', async () => {
    expect((await it_.reader.ask(...library('continuation_token=nonsense'))).status).toBe(400);
  });

  it('lose nothing when something is bought meanwhile', async () => {
    const before = it_.simulator.library().items.map(({ asin }) => asin);
    const first = await it_.reader.ask(...library('num_results=65'));
    const [bought = ''] = it_.simulator.library().buy(1);
    const rest = await it_.reader.ask(
      ...library(`num_results=100&continuation_token=${first.headers['continuation-token']}`),
    );
    expect(new Set([...asins(first), ...asins(rest)])).toEqual(new Set(before));
    it_.simulator.library().remove(bought);
  });
});

describe('the headers', () => {
  it('name the state on the first page only', async () => {
    const first = await it_.reader.ask(...library('num_results=40'));
    const second = await it_.reader.ask(...library('num_results=40&page=2'));
    expect(first.headers['state-token']).toMatch(/^\d{13}$/);
    expect(second.headers['state-token']).toBeUndefined();
  });

  it('name no continuation on the last page', async () => {
    expect((await it_.reader.ask(...library('num_results=1000'))).headers['continuation-token']).toBeUndefined();
  });

  it('can be switched off', async () => {
    it_.simulator.set({ headers: false });
    const { headers } = await it_.reader.ask(...library('num_results=40'));
    expect(['total-count', 'state-token', 'continuation-token'].filter((name) => name in headers)).toEqual([]);
  });
});
