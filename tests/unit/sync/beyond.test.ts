import { describe, expect, it } from 'vitest';
import { type PaperAudible, paperItems } from '../support/paperAudible';
import { createWorld } from '../support/world';

const SERVERS: Readonly<Record<string, Partial<PaperAudible>>> = {
  'gives tokens': { tokens: true },
  'gives no tokens': { tokens: false },
  'ignores `page`': { ignorePage: true },
};

const COUNT = 50_000;

describe('a library beyond 20,000 titles', () => {
  it.each(Object.entries(SERVERS))(
    'of 50,000, where the server %s, is read whole',
    async (_name, server) => {
      const world = createWorld(paperItems(COUNT));
      Object.assign(world.audible, server);
      const job = await world.sync();
      expect(job.ledger).toMatchObject({ audibleTotal: COUNT, seen: COUNT, new: COUNT, complete: true, reason: null });
      expect(await world.database.books.count()).toBe(COUNT);
      // With page numbers: the pages, where windows overlap one more, and one row that tells the total again.
      const extra = server.ignorePage ? 7 : 2;
      expect(world.audible.asked.length).toBeLessThanOrEqual(COUNT / 1000 + extra);
    },
    60_000,
  );
});

describe('a pass that is interrupted beyond the cap', () => {
  it.each([true, false])(
    'goes on by windows from the rows that are stored (tokens: %s)',
    async (tokens) => {
      const world = createWorld(paperItems(9000));
      Object.assign(world.audible, { cap: 2000, tokens });
      const isBeyond = ({ searchParams }: URL) =>
        searchParams.has('continuation_token') || searchParams.has('purchased_after');
      const answered = new Set<string>();
      world.audible.spoil = ({ url }) => {
        if (world.audible.asked.filter(isBeyond).length > 2) return new TypeError('Failed to fetch');
        if (isBeyond(url) || Number(url.searchParams.get('page')) <= 2) answered.add(url.href);
        return null;
      };
      const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
      await world.settle();
      const waiting = await world.store.job(id);
      expect(waiting).toMatchObject({ status: 'RUNNING', waitReason: 'OFFLINE' });
      expect(waiting?.processed).toBeGreaterThan(4000);

      world.audible.spoil = () => null;
      const asked = world.audible.asked.length;
      world.clock.advance(3 * 60_000);
      world.restart();
      await world.manager.resume();
      await world.settle();
      expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { seen: 9000, complete: true } });
      // The first question looks whether the list is still the same after the pause.
      const rest = world.audible.asked.slice(asked + 1);
      expect(rest.some(({ searchParams }) => searchParams.has('purchased_after'))).toBe(true);
      expect(rest.some(({ searchParams }) => searchParams.has('continuation_token'))).toBe(false);
      expect(rest.filter(({ href }) => answered.has(href))).toEqual([]);
      expect(await world.database.books.count()).toBe(9000);
    },
    60_000,
  );
});
