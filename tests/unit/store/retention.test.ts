import { describe, expect, it } from 'vitest';
import { retryQuarantine } from '@/lib/sync/retryQuarantine';
import { paperItem, paperItems } from '../support/paperAudible';
import { createWorld } from '../support/world';

describe('what is kept', () => {
  it('of jobs are the newest hundred', async () => {
    const world = createWorld(paperItems(2));
    for (let sync = 0; sync < 105; sync++) {
      world.clock.advance(1_000);
      await world.sync();
    }
    expect(await world.database.jobs.count()).toBe(100);
    expect(await world.database.jobs.get('job-105')).toBeDefined();
    expect(await world.database.jobs.get('job-5')).toBeUndefined();
  }, 30_000);

  it('of jobs that only fail are the newest hundred too', async () => {
    const world = createWorld(paperItems(2));
    world.audible.signedIn = false;
    for (let sync = 0; sync < 105; sync++) {
      world.clock.advance(1_000);
      await world.sync();
    }
    expect(await world.database.jobs.count()).toBe(100);
    expect(await world.database.jobs.get('job-105')).toMatchObject({ status: 'FAILED' });
  }, 30_000);

  it('of changes are two years', async () => {
    const world = createWorld(paperItems(2));
    await world.sync();
    const rename = async (title: string, days: number) => {
      world.clock.advance(days * 86_400_000);
      Object.assign(world.audible.items[0] ?? {}, { title });
      await world.sync();
    };
    await rename('First', 1);
    await rename('Second', 700);
    expect(await world.database.changes.count()).toBe(2);
    await rename('Third', 100);
    expect((await world.database.changes.toArray()).map(({ after }) => after)).toEqual(['Second', 'Third']);
    expect(await world.database.books.count()).toBe(2);
  });
});

describe('quarantine, tried again', () => {
  it('lets out what can be read now, and keeps the rest', async () => {
    const world = createWorld([paperItem(1), paperItem(2), paperItem(3), paperItem(4, { title: null })]);
    await world.sync();
    const good = { ...paperItem(77), note: 'unreadable to an older version', percent_complete: 50 };
    await world.database.quarantine.add({
      libraryId: 'us',
      identity: good.asin,
      reason: 'NO_TITLE',
      asin: good.asin,
      item: good,
      firstSeenAt: '2025-01-01T00:00:00.000Z',
      lastSeenAt: '2025-01-01T00:00:00.000Z',
    });
    const parts = { ...world, broadcast: (event: (typeof world.events)[number]) => world.events.push(event) };
    expect(await retryQuarantine(parts, 'us')).toBe(1);
    expect(await world.database.books.get(['us', good.asin])).toMatchObject({ title: 'Title 77', status: 'NEW' });
    expect(await world.database.quarantine.toArray()).toMatchObject([{ asin: paperItem(4).asin }]);
    expect(await world.database.progress.toArray()).toMatchObject([{ asin: good.asin, percentComplete: 50 }]);
    expect(world.events.at(-1)).toMatchObject({ asins: [good.asin] });
  });
});
