import type { BookRow } from '@/lib/library/book';
import { expect, test } from './rig/test.ts';

test.use({ books: 3000 });

/** Rows without the moments of this run. */
const facts = (rows: readonly BookRow[]) =>
  rows.map(({ firstSeenAt: _first, updatedAt: _updated, ...row }) => ({
    ...row,
    addedAt: row.purchaseDate === null ? 'first seen' : row.addedAt,
  }));

test('a worker stopped again and again ends in the rows of an undisturbed run', async ({ rig, simulator }) => {
  simulator.set({ delayMs: 700 });
  await rig.signIn();
  simulator.clearRequests();
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await popup.close();
  let hits = 0;
  for (let kill = 0; kill < 6; kill++) {
    await new Promise((later) => setTimeout(later, Math.random() * 900));
    await rig.stopWorker();
    if ((await rig.lastJob())?.status === 'RUNNING') hits++;
    await (await rig.openPopup()).close();
  }
  expect(hits, 'kills that met a running job').toBeGreaterThan(0);
  await rig.openPopup();
  const job = await rig.waitForJob('the job to end', ({ status }) => status === 'COMPLETED');
  expect(job.ledger).toMatchObject({ audibleTotal: 3000, complete: true });
  expect((await rig.readTable('jobs')).length).toBe(1);
  expect(await rig.readTable('sightings')).toEqual([]);

  const disturbed = facts(await rig.readBooks());
  const control = await rig.syncAndWait();
  expect(control.ledger).toMatchObject({ new: 0, updated: 0, complete: true });
  expect(facts(await rig.readBooks())).toEqual(disturbed);
});

test('a stopped worker is woken by its alarm alone, with no page open', async ({ rig, simulator }) => {
  simulator.set({ delayMs: 2500 });
  await rig.signIn();
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await rig.waitForJob('the job to run', ({ status }) => status === 'RUNNING');
  await popup.close();
  await rig.stopWorker();
  expect(await rig.lastJob()).toMatchObject({ status: 'RUNNING', processed: 0 });
  const job = await rig.waitForJob('the alarm to finish the job', ({ status }) => status === 'COMPLETED', 80_000);
  expect(job.ledger).toMatchObject({ audibleTotal: 3000, complete: true });
});
