import { beforeEach, describe, expect, it } from 'vitest';
import { asins, items, library, rig } from './rig.ts';

const it_ = rig({ books: 60 });
let token = '';

async function currentToken(): Promise<string> {
  return (await it_.reader.ask(...library('num_results=1'))).headers['state-token'] ?? '';
}

function since(more = ''): ReturnType<typeof it_.reader.ask> {
  return it_.reader.ask(...library(`num_results=1000&state_token=${token}${more}`));
}

function anAsin(index: number): string {
  return it_.simulator.library().items[index]?.asin ?? '';
}

beforeEach(async () => {
  token = await currentToken();
});

describe('a state token', () => {
  it('stays when nothing changes, and brings nothing', async () => {
    const answer = await since();
    expect(items(answer)).toEqual([]);
    expect(answer.headers).toMatchObject({ 'total-count': '0', 'state-token': token });
  });

  it('brings what was bought and moves on', async () => {
    const bought = it_.simulator.library().buy(3);
    const answer = await since();
    expect(new Set(asins(answer))).toEqual(new Set(bought));
    expect(Number(answer.headers['state-token'])).toBeGreaterThan(Number(token));
  });

  it('brings a change of the title', async () => {
    it_.simulator.library().change(anAsin(4), { title: 'Second edition' });
    expect(asins(await since())).toEqual([anAsin(4)]);
  });

  it.each(['percent_complete', 'listening_status', 'is_finished', 'rating'])('is not moved by %s', async (name) => {
    it_.simulator.library().change(anAsin(5), { [name]: null });
    expect(items(await since())).toEqual([]);
    expect(await currentToken()).toBe(token);
  });

  it('brings a refund as Revoked, unless only active titles are asked', async () => {
    const asin = anAsin(7);
    it_.simulator.library().refund(asin);
    const [item] = items(await since());
    expect(item).toMatchObject({ asin, status: 'Revoked' });
    expect(items(await since('&status=Active'))).toEqual([]);
    expect(asins(await since('&status=Active,Revoked'))).toEqual([asin]);
  });

  it('says nothing of what vanishes', async () => {
    const asin = anAsin(8);
    it_.simulator.library().remove(asin);
    expect(items(await since())).toEqual([]);
    expect(asins(await it_.reader.ask(...library('num_results=1000&status=Active,Revoked')))).not.toContain(asin);
  });

  it('means nothing as 0', async () => {
    token = '0';
    expect(items(await since('&status=Active'))).toHaveLength(it_.simulator.library().items.length);
  });
});

describe('status', () => {
  it('is Active unless asked, and refunds are then away', async () => {
    const { items: active, revoked } = it_.simulator.library();
    expect(revoked.length).toBeGreaterThan(0);
    expect(items(await it_.reader.ask(...library('num_results=1000')))).toHaveLength(active.length);
    expect(asins(await it_.reader.ask(...library('num_results=1000&status=Revoked'))).sort()).toEqual(
      revoked.map(({ asin }) => asin).sort(),
    );
  });

  it('can be both', async () => {
    const { items: active, revoked } = it_.simulator.library();
    const both = await it_.reader.ask(...library('num_results=1000&status=Active,Revoked'));
    expect(items(both)).toHaveLength(active.length + revoked.length);
  });

  it('comes back with a restore', async () => {
    const asin = it_.simulator.library().revoked[0]?.asin ?? '';
    it_.simulator.library().restore(asin);
    expect(items(await since())).toMatchObject([{ asin, status: 'Active' }]);
  });
});

describe('a podcast', () => {
  it('moves to the top with a new episode', async () => {
    const parent = it_.simulator
      .library()
      .items.find(({ content_delivery_type }) => content_delivery_type === 'PodcastParent');
    it_.simulator.library().publishEpisode(parent?.asin ?? '');
    expect(asins(await it_.reader.ask(...library('num_results=1')))).toEqual([parent?.asin]);
    expect(asins(await since())).toEqual([parent?.asin]);
  });
});
