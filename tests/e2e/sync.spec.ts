import type { LoggedRequest, Simulator } from '../simulator/contract.ts';
import { openEye } from './kills/eye.ts';
import { expect, test } from './rig/test.ts';

const libraryRequests = ({ requests }: Simulator): LoggedRequest[] =>
  requests.filter(({ route }) => route === 'api' || route === 'gateway');

/** One request up to a thousand titles; beyond, at most one more than there are pages. */
const mostRequests = (books: number): number => (books <= 1000 ? 1 : Math.ceil(books / 1000) + 1);

/** In one browser, each from an empty store. */
const SIZES = [
  [0, 1, 999, 1000, 1001, 2000, 2500],
  [9_999, 12_000],
];

for (const sizes of SIZES) {
  test(`a library of ${sizes.join(', ')} titles is stored whole, each ASIN once, within the requests it may take`, async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    const page = await rig.context.newPage();
    await page.goto(rig.url('icons/128.png'));
    const eye = await openEye(page);
    for (const books of sizes) {
      simulator.library().generate(books);
      await eye.clear();
      simulator.clearRequests();
      const job = await rig.syncAndWait();
      const size = `${books} titles`;
      expect(job, size).toMatchObject({ status: 'COMPLETED', total: books, error: null });
      expect(job.ledger, size).toMatchObject({ audibleTotal: books, complete: true, reason: null });

      const stored = await eye.asins();
      expect(stored.length, size).toBe(new Set(stored).size);
      const quarantined = job.ledger?.quarantined ?? 0;
      const listed = new Set(simulator.library().items.map((item) => item.asin));
      expect(
        stored.filter((asin) => !listed.has(asin)),
        size,
      ).toEqual([]);
      expect(stored.length, size).toBe(books - quarantined);
      expect(job.result?.processed, size).toBe(stored.length);

      const asked = libraryRequests(simulator);
      expect(asked.length, size).toBeLessThanOrEqual(mostRequests(books));
      expect(asked.length, size).toBe(job.ledger?.requests);
    }
    expect(rig.strays()).toEqual([]);
    expect(rig.problems).toEqual([]);
  });
}

test.describe('the next sync', () => {
  test('of an unchanged library writes no book', async ({ rig }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const before = await rig.readBooks();
    const job = await rig.syncAndWait();
    expect(job.ledger).toMatchObject({ new: 0, updated: 0, complete: true });
    expect(await rig.readBooks()).toEqual(before);
    const [library] = await rig.readTable<{ revision: number }>('libraries');
    expect(library?.revision).toBe(1);
  });

  test('of a library where one was renamed, one added and one is gone', async ({ rig, simulator }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const ordinary = simulator.library().items.filter((item) => item.title !== null && item.purchase_date !== null);
    const [renamed, gone] = ordinary;
    if (renamed === undefined || gone === undefined) throw new Error('The library is too small');
    simulator.library().change(renamed.asin, { title: 'A title nobody had before' });
    simulator.library().remove(gone.asin);
    const [bought] = simulator.library().buy(1);

    const job = await rig.syncAndWait();
    expect(job.ledger).toMatchObject({ new: 1, updated: 1, notListed: 1, complete: true });
    const rows = new Map((await rig.readBooks()).map((row) => [row.asin, row]));
    expect(rows.get(renamed.asin)?.title).toBe('A title nobody had before');
    expect(rows.get(bought ?? '')?.status).toBe('NEW');
    expect(rows.has(gone.asin)).toBe(true);
  });

  test('keeps the note and the look that came between the answer and the commit', async ({ rig, simulator }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const item = simulator.library().items.find(({ title }) => title !== null);
    if (item === undefined) throw new Error('No title');
    simulator.library().change(item.asin, { title: 'Renamed while the reader looked at it' });
    simulator.set({ delayMs: 1500 });

    const popup = await rig.openPopup();
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    await rig.waitForJob('the job to run', (job) => job.status === 'RUNNING');
    await popup.evaluate(async (asin) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('library-sync');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const writing = database.transaction(['books', 'annotations'], 'readwrite');
      const books = writing.objectStore('books');
      books.get(['us', asin]).onsuccess = ({ target }) => {
        books.put({ ...(target as IDBRequest).result, status: 'SEEN' });
      };
      const note = { libraryId: 'us', asin, tags: ['mine'], note: 'Read by the fire', rating: 5, hidden: false };
      writing.objectStore('annotations').put(note);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    }, item.asin);

    await rig.waitForJob('the second sync to end', (job) => job.status === 'COMPLETED');
    const row = (await rig.readBooks()).find(({ asin }) => asin === item.asin);
    expect(row).toMatchObject({ title: 'Renamed while the reader looked at it', status: 'SEEN' });
    expect(await rig.readTable('annotations')).toMatchObject([{ note: 'Read by the fire' }]);
  });
});

test.describe('the ways in', () => {
  test('the gateway serves where the API host refuses, and is remembered', async ({ rig, simulator }) => {
    simulator.set({ open: { api: false } });
    await rig.signIn();
    expect((await rig.syncAndWait()).ledger).toMatchObject({ rung: 'GATEWAY', complete: true, requests: 2 });
    expect((await rig.syncAndWait()).ledger).toMatchObject({ rung: 'GATEWAY', requests: 1 });
  });

  test('a refused response group is dropped and the page asked again', async ({ rig, simulator }) => {
    simulator.set({ refusedGroups: ['relationships'] });
    await rig.signIn();
    expect((await rig.syncAndWait()).ledger).toMatchObject({ complete: true, droppedGroups: ['relationships'] });
  });

  test('a hollow first answer is asked again and never stored', async ({ rig, simulator }) => {
    simulator.fault({ route: 'api', times: 1, fault: { kind: 'hollow-items' } });
    await rig.signIn();
    const job = await rig.syncAndWait();
    expect(job.ledger).toMatchObject({ complete: true, retries: 1, quarantined: 0 });
    expect((await rig.readBooks()).filter(({ title }) => title === '')).toEqual([]);
  });
});

test.describe('a page too heavy to arrive', () => {
  test.use({ books: 1200 });

  test('is asked again in smaller pieces', async ({ rig, simulator }) => {
    simulator.set({ heaviestPage: 500 });
    await rig.signIn();
    const job = await rig.syncAndWait();
    expect(job.ledger).toMatchObject({ complete: true, audibleTotal: 1200 });
    const sizes = new Set(libraryRequests(simulator).map(({ query }) => query.num_results));
    expect(sizes).toEqual(new Set(['1000', '500']));
  });
});
