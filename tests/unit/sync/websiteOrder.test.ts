import { describe, expect, it } from 'vitest';
import { json, type PaperItem, paperItem, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const isList = (url: URL): boolean => url.pathname === '/library/titles';

/** A library of 300 titles of which the first job reads a part. */
async function begun(): Promise<World> {
  const world = createWorld(paperItems(300));
  world.audible.closed.add('API').add('GATEWAY');
  let pages = 0;
  world.audible.spoil = ({ url }) => (isList(url) && ++pages >= 4 ? json({}, { status: 403 }) : null);
  expect(await world.sync()).toMatchObject({ status: 'FAILED' });
  expect(await world.database.books.count()).toBe(150);
  world.audible.spoil = () => null;
  world.audible.asked.length = 0;
  return world;
}

const buy = ({ audible }: World, ...items: PaperItem[]): void => {
  audible.items = [...audible.items, ...items];
};

/** ASINs as the site lists them: the newest first. */
const listed = ({ audible }: World): string[] =>
  audible.items.toSorted((a, b) => (a.purchase_date < b.purchase_date ? 1 : -1)).map(({ asin }) => asin);

/** ASINs as a reader sees them by "newest". */
const newestFirst = async ({ database }: World): Promise<string[]> => {
  const rows = await database.books.toArray();
  expect(new Set(rows.map(({ addedAt }) => addedAt)).size).toBe(rows.length);
  return rows.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1)).map(({ asin }) => asin);
};

describe('the order of the site’s list', () => {
  it('is kept by an import that a second job goes on with', async () => {
    const world = await begun();
    world.clock.advance(120_000);
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { new: 150, seen: 300 } });
    // It went on from the checkpoint.
    expect(world.audible.asked.filter(isList).map((url) => url.searchParams.get('page'))).not.toContain('2');
    expect(await newestFirst(world)).toEqual(listed(world));
  });

  it('is kept by an import that a second job begins anew, days and purchases later', async () => {
    const world = await begun();
    world.clock.advance(50 * 3_600_000);
    buy(world, paperItem(9_000), paperItem(9_001));
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { new: 152, seen: 302 } });
    expect(await newestFirst(world)).toEqual(listed(world));
  });

  it('is kept by an import that a purchase interrupts', async () => {
    const world = createWorld(paperItems(300));
    world.audible.closed.add('API').add('GATEWAY');
    world.audible.siteTotals = true;
    let pages = 0;
    world.audible.spoil = ({ url }) => {
      if (isList(url) && ++pages === 3) buy(world, paperItem(9_000));
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 301, complete: true } });
    expect(await newestFirst(world)).toEqual(listed(world));
  });

  it('is kept by an import that another route began in the same job', async () => {
    const world = createWorld(paperItems(1200));
    world.audible.closed.add('GATEWAY');
    let pages = 0;
    world.audible.spoil = ({ url }) =>
      url.pathname === '/1.0/library' && ++pages >= 2 ? json({}, { status: 403 }) : null;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE', seen: 1200 } });
    expect(await newestFirst(world)).toEqual(listed(world));
  });

  it('is kept by a later purchase, which rewrites nothing', async () => {
    const world = await begun();
    world.clock.advance(120_000);
    await world.sync();
    const before = await world.database.books.toArray();
    world.clock.advance(3_600_000);
    buy(world, paperItem(9_000));
    expect(await world.sync()).toMatchObject({ ledger: { new: 1, updated: 0 } });
    expect(await newestFirst(world)).toEqual(listed(world));
    const after = await world.database.books.toArray();
    expect(after.filter(({ asin }) => asin !== paperItem(9_000).asin)).toEqual(before);
  });

  it('puts a title that was hidden between two of known date there', async () => {
    const world = createWorld(paperItems(60));
    const [hidden] = world.audible.items.splice(30, 1);
    if (hidden === undefined) throw new Error('No items');
    await world.sync();
    world.audible.closed.add('API').add('GATEWAY');
    buy(world, hidden);
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'WEBSITE', new: 1 } });
    expect(await newestFirst(world)).toEqual(listed(world));
  });
});
