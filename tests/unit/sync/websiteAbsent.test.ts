import { describe, expect, it } from 'vitest';
import type { JobRow } from '@/lib/sync/job';
import { retryQuarantine } from '@/lib/sync/retryQuarantine';
import { json, type PaperItem, paperItem, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const DAY = 25 * 3_600_000;

const absent = async (world: World): Promise<string[]> =>
  (await world.database.books.toArray()).filter(({ presence }) => presence !== 'PRESENT').map(({ asin }) => asin);

const later = (world: World): Promise<JobRow> => {
  world.clock.advance(DAY);
  return world.sync();
};

const closeJson = ({ audible }: World): void => {
  audible.closed.add('API').add('GATEWAY');
  audible.siteTotals = true;
};

/** A library read by the API, whose API closes, and whose site lists all but the first five. */
async function closed(): Promise<{ world: World; all: PaperItem[] }> {
  const world = createWorld(paperItems(100));
  await world.sync();
  const all = world.audible.items;
  closeJson(world);
  world.audible.items = all.slice(5);
  return { world, all };
}

/** A library that only the website ever told of, and proved. */
async function byWebsite(items: PaperItem[]): Promise<World> {
  const world = createWorld(items);
  closeJson(world);
  expect(await world.sync()).toMatchObject({ ledger: { rung: 'WEBSITE', complete: true } });
  return world;
}

describe('what the site never listed', () => {
  it('is not gone when the JSON routes close, however often the site proves its own list', async () => {
    const { world, all } = await closed();
    for (let pass = 0; pass < 3; pass++) {
      expect(await later(world)).toMatchObject({
        ledger: { rung: 'WEBSITE', complete: true, audibleTotal: 95, seen: 95, notListed: 5, absent: 0 },
      });
    }
    expect(await absent(world)).toEqual([]);
    expect(await world.database.changes.toArray()).not.toContainEqual(expect.objectContaining({ field: 'presence' }));
    world.audible.closed.clear();
    world.audible.items = all;
    expect(await later(world)).toMatchObject({ ledger: { rung: 'API', complete: true, seen: 100, absent: 0 } });
    expect(await absent(world)).toEqual([]);
  });

  it('is not gone either when it was stored by a JSON pass that did not end', async () => {
    const world = await byWebsite(paperItems(1200));
    world.audible.closed.clear();
    world.audible.closed.add('GATEWAY');
    const onSite = world.audible.items;
    const all = [...onSite, paperItem(9_000)];
    let api = 0;
    world.audible.spoil = ({ url }) => {
      if (!url.host.startsWith('api.') || url.pathname.includes('/catalog/')) {
        world.audible.items = onSite;
        return null;
      }
      world.audible.items = all;
      return ++api > 1 ? json({}, { status: 403 }) : null;
    };
    for (let pass = 0; pass < 2; pass++) {
      expect(await later(world)).toMatchObject({ ledger: { rung: 'WEBSITE', complete: true, absent: 0 } });
      world.audible.closed.add('API');
    }
    expect(await world.database.books.count()).toBe(1201);
    expect(await absent(world)).toEqual([]);
  });
});

describe('what left the quarantine after the site proved its list', () => {
  it('is not gone because the site does not list it', async () => {
    const { world } = await closed();
    await later(world);
    const item = paperItem(9_000);
    const at = '2025-01-01T00:00:00.000Z';
    const { asin } = item;
    await world.database.quarantine.add({
      ...{ libraryId: 'us', identity: asin, asin, reason: 'NO_TITLE', item },
      ...{ firstSeenAt: at, lastSeenAt: at },
    });
    expect(await retryQuarantine({ ...world, broadcast: () => {} }, 'us')).toBe(1);
    for (let pass = 0; pass < 2; pass++) {
      expect(await later(world)).toMatchObject({ ledger: { rung: 'WEBSITE', complete: true, absent: 0 } });
    }
    expect(await absent(world)).toEqual([]);
  });
});

describe('what the site once listed', () => {
  it('is gone when it lists it no more, in a library that was always read there', async () => {
    const world = await byWebsite(paperItems(100));
    world.audible.items = world.audible.items.slice(2);
    expect(await later(world)).toMatchObject({ ledger: { complete: true, absent: 2 } });
    expect(await absent(world)).toEqual([paperItem(0).asin, paperItem(1).asin]);
  });

  it('is gone when many are missing only after two proved passes', async () => {
    const world = await byWebsite(paperItems(100));
    world.audible.items = world.audible.items.slice(50);
    expect(await later(world)).toMatchObject({ ledger: { complete: true, absent: 0 } });
    expect(await later(world)).toMatchObject({ ledger: { complete: true, absent: 50 } });
  });

  it('is gone although the first passes could not be proved', async () => {
    const world = createWorld(paperItems(100));
    world.audible.closed.add('API').add('GATEWAY');
    expect(await world.sync()).toMatchObject({ ledger: { complete: false } });
    world.audible.siteTotals = true;
    world.audible.items = world.audible.items.slice(1);
    expect(await later(world)).toMatchObject({ ledger: { complete: true, absent: 1 } });
  });

  it('is gone after the JSON routes closed too, once the site has proved what it lists', async () => {
    const { world } = await closed();
    await later(world);
    world.audible.items = world.audible.items.slice(1);
    expect(await later(world)).toMatchObject({ ledger: { rung: 'WEBSITE', absent: 1, notListed: 6 } });
    expect(await absent(world)).toEqual([paperItem(5).asin]);
  });

  it('is not gone while it is not out yet', async () => {
    const world = await byWebsite(paperItems(100));
    const { asin } = paperItem(0);
    await world.database.books.update(['us', asin], { isPreorder: true });
    world.audible.items = world.audible.items.slice(1);
    expect(await later(world)).toMatchObject({ ledger: { complete: true, absent: 0, notListed: 1 } });
    expect(await absent(world)).toEqual([]);
  });
});
