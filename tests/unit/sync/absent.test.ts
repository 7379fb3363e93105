import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAbsent } from '@/lib/sync/absent';
import { json, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const absent = async (world: World): Promise<number> =>
  (await world.database.books.toArray()).filter(({ presence }) => presence === 'ABSENT').length;

describe('titles that vanish', () => {
  it('a few are absent after a proved pass, and present again when they come back', async () => {
    const world = createWorld(paperItems(300));
    await world.sync();
    const all = world.audible.items;
    world.audible.items = all.slice(20);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 20, notListed: 20 });
    expect(await absent(world)).toBe(20);
    expect((await world.sync()).ledger).toMatchObject({ absent: 0, notListed: 20 });
    world.audible.items = all;
    expect((await world.sync()).ledger).toMatchObject({ updated: 20, notListed: 0 });
    expect(await absent(world)).toBe(0);
  });

  it('one that was returned says so as soon as Audible tells', async () => {
    const world = createWorld(paperItems(100));
    await world.sync();
    const gone = world.audible.items.splice(5, 1);
    world.audible.revoked = gone;
    world.audible.spoil = ({ url }) =>
      url.searchParams.get('status') === 'Revoked' ? json({}, { status: 404 }) : null;
    const presences = async () =>
      (await world.database.books.toArray()).map(({ presence }) => presence).filter((one) => one !== 'PRESENT');
    expect((await world.sync()).ledger).toMatchObject({ absent: 1, returned: 0 });
    expect(await presences()).toEqual(['ABSENT']);
    world.audible.spoil = () => null;
    world.clock.advance(3_600_000);
    expect((await world.sync()).ledger).toMatchObject({ absent: 0, returned: 1, notListed: 1 });
    expect(await presences()).toEqual(['RETURNED']);
    world.audible.asked.length = 0;
    await world.sync();
    expect(world.audible.asked.length).toBe(1);
  });

  it('none is absent after a pass that was not proved', async () => {
    const world = createWorld(paperItems(300));
    await world.sync();
    world.audible.items = world.audible.items.slice(10);
    world.audible.totals = false;
    expect((await world.sync()).ledger).toMatchObject({ complete: false, absent: 0, notListed: 10 });
    expect(await absent(world)).toBe(0);
  });

  it('half a library is absent only after a second proved pass', async () => {
    const world = createWorld(paperItems(300));
    await world.sync();
    world.audible.items = world.audible.items.slice(150);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 0, notListed: 150 });
    expect(await absent(world)).toBe(0);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 150 });
    expect(await absent(world)).toBe(150);
  });

  it('all fifteen of a small library are absent only after a second proved pass', async () => {
    const world = createWorld(paperItems(15));
    await world.sync();
    world.audible.items = [];
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 0, notListed: 15 });
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 15 });
    expect(await absent(world)).toBe(15);
  });

  it('are thirty of three thousand after a proved pass, and none after a partial one', async () => {
    const world = createWorld(paperItems(3000));
    await world.sync();
    world.audible.items = world.audible.items.slice(30);
    world.audible.spoil = ({ url }) =>
      url.searchParams.get('page') === '2' ? json({ items: [] }, { headers: { 'total-count': '2970' } }) : null;
    world.clock.advance(25 * 3_600_000);
    expect((await world.sync()).ledger).toMatchObject({ complete: false, reason: 'NOT_ALL_REACHED', absent: 0 });
    expect(await absent(world)).toBe(0);
    world.audible.spoil = () => null;
    world.clock.advance(25 * 3_600_000);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 30, notListed: 30 });
    expect(await absent(world)).toBe(30);
  });

  it('are none of three thousand when half are gone at once, until a second proved pass says so too', async () => {
    const world = createWorld(paperItems(3000));
    await world.sync();
    world.audible.items = world.audible.items.slice(1500);
    world.clock.advance(25 * 3_600_000);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 0, notListed: 1500 });
    expect(await absent(world)).toBe(0);
    world.clock.advance(25 * 3_600_000);
    expect((await world.sync()).ledger).toMatchObject({ complete: true, absent: 1500 });
    expect(await absent(world)).toBe(1500);
  });

  it('those that Audible lists as returned are returned', async () => {
    const world = createWorld(paperItems(300));
    await world.sync();
    const [first] = world.audible.items;
    if (first === undefined) throw new Error('No items');
    world.audible.items = world.audible.items.slice(2);
    world.audible.revoked.push(first);
    expect((await world.sync()).ledger).toMatchObject({ absent: 1, returned: 1 });
    expect(await world.database.books.get(['us', first.asin])).toMatchObject({ presence: 'RETURNED' });
  });
});

describe('the decision', () => {
  const asins = fc.uniqueArray(
    fc.nat({ max: 400 }).map((n) => `B${n}`),
    { maxLength: 300 },
  );

  it('loses nothing: what is missing is gone or pending, and never both', () => {
    fc.assert(
      fc.property(asins, asins, fc.nat({ max: 1000 }), (missing, pending, stored) => {
        const decision = decideAbsent(missing, pending, stored);
        const told = [...decision.gone, ...decision.pending];
        expect(told.toSorted()).toEqual(missing.toSorted());
      }),
    );
  });

  it('always believes what is missing for the second time', () => {
    fc.assert(
      fc.property(asins, fc.nat({ max: 1000 }), (missing, stored) => {
        const { pending } = decideAbsent(missing, [], stored);
        expect(decideAbsent(missing, pending, stored).gone).toEqual(missing);
      }),
    );
  });
});
