import { expect, test } from './rig/firefox-test.ts';
import { until } from './rig/until.ts';

test.use({ books: 2500 });

test('syncs 2,500 titles and shows them in the side bar', async ({ rig }) => {
  await rig.signIn();
  const job = await rig.syncAndWait();
  expect(job).toMatchObject({ status: 'COMPLETED', error: null });
  expect(job.ledger).toMatchObject({ audibleTotal: 2500, complete: true, requests: 3 });
  const stored = (await rig.readBooks()).map((row) => row.asin);
  expect(new Set(stored).size).toBe(2500 - (job.ledger?.quarantined ?? 0));

  const again = await rig.syncAndWait();
  expect(again.ledger).toMatchObject({ new: 0, updated: 0, complete: true });

  const sidebar = await rig.open('sidepanel.html');
  const stated = await until('the list of books', () =>
    sidebar.evaluate(() => {
      const list = document.querySelector('[aria-label="Books"]');
      const told =
        list?.getAttribute('aria-rowcount') ?? list?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize');
      return told === null || told === undefined ? null : Number(told);
    }),
  );
  expect(stated).toBe(stored.length);
  expect(rig.strays()).toEqual([]);
  expect(rig.problems).toEqual([]);
});

test('signed out ends in its own state without asking Amazon', async ({ rig, simulator }) => {
  const job = await rig.syncAndWait();
  expect(job).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
  expect(simulator.requests.filter(({ host }) => host.includes('amazon.'))).toEqual([]);
});
