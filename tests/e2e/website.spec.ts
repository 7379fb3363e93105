import type { BookRow } from '@/lib/library/book';
import { expect, test } from './rig/test.ts';

test.describe('where only the website is open', () => {
  test.use({ books: 600 });

  test('the library is read from its pages and the public catalogue', async ({ rig, simulator }) => {
    simulator.set({ open: { api: false, gateway: false } });
    await rig.signIn();
    simulator.clearRequests();
    const job = await rig.syncAndWait(120_000);
    expect(job).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE' } });
    expect(
      simulator.requests
        .filter(({ route }) => route === 'catalog')
        .every(({ headers }) => headers.cookie === undefined),
    ).toBe(true);
    expect(rig.strays()).toEqual([]);
    expect(rig.problems).toEqual([]);

    const rows = await rig.readBooks();
    // The website leaves pre-orders out (audible-api.md §1.6-14).
    const listed = simulator.library().items.filter(({ release_date }) => release_date !== '2200-01-01');
    expect(rows.length).toBeGreaterThanOrEqual(listed.length - (job.ledger?.quarantined ?? 0) - 20);
    const unnamed = rows.filter(({ title, authorsJson }) => title === '' || authorsJson === 'null');
    expect(unnamed).toEqual([]);

    // Closed rungs are tried again once a day, not at every sync.
    simulator.clearRequests();
    expect((await rig.syncAndWait(120_000)).ledger).toMatchObject({ rung: 'WEBSITE', new: 0, updated: 0 });
    expect(simulator.requests.filter(({ path }) => path.endsWith('/1.0/library'))).toEqual([]);
  });

  test('takes nothing away that another route gave', async ({ rig, simulator }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const before = new Map((await rig.readBooks()).map((row) => [row.asin, row]));
    simulator.set({ open: { api: false, gateway: false } });
    const job = await rig.syncAndWait(120_000);
    expect(job.ledger).toMatchObject({ rung: 'WEBSITE', new: 0 });
    const lost = (await rig.readBooks()).flatMap((row) => {
      const known = before.get(row.asin);
      const columns = Object.keys(row) as (keyof BookRow)[];
      return columns
        .filter((column) => known?.[column] !== null && row[column] === null)
        .map((column) => [row.asin, column]);
    });
    expect(lost).toEqual([]);
    const dates = (rows: Iterable<BookRow>) => [...rows].map(({ purchaseDate, addedAt }) => [purchaseDate, addedAt]);
    expect(dates(await rig.readBooks())).toEqual(dates(before.values()));
  });
});
