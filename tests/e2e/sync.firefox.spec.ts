import { expect, test } from './rig/firefox-test.ts';
import { until } from './rig/until.ts';

test.use({ books: 2500 });

test('syncs 2,500 titles and shows them in the side bar', async ({ rig }) => {
  await rig.signIn();
  const job = await rig.syncAndWait();
  expect(job).toMatchObject({ status: 'COMPLETED', error: null });
  expect(job.ledger).toMatchObject({ audibleTotal: 2500, complete: true, requests: 3 });
  const stored = await rig.readBooks();
  expect(new Set(stored.map(({ asin }) => asin)).size).toBe(2500 - (job.ledger?.quarantined ?? 0));

  const again = await rig.syncAndWait();
  expect(again.ledger).toMatchObject({ new: 0, updated: 0, complete: true });
  expect(await rig.readBooks()).toEqual(stored);

  const sidebar = await rig.open('sidepanel.html');
  const shows = (count: number) =>
    until(`a list of ${count} books`, () =>
      sidebar.evaluate((wanted) => {
        const list = document.querySelector('[aria-label="Books"]');
        const told =
          list?.getAttribute('aria-rowcount') ?? list?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize');
        return told === String(wanted);
      }, count),
    );
  await shows(stored.length);
  await sidebar.locator('::-p-aria(Search library)').fill('is:finished');
  await shows(stored.filter(({ isFinished }) => isFinished).length);
  expect(rig.strays()).toEqual([]);
  expect(rig.problems).toEqual([]);
});

test('signed out ends in its own state without asking Amazon', async ({ rig, simulator }) => {
  const job = await rig.syncAndWait();
  expect(job).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
  expect(simulator.requests.filter(({ host }) => host.includes('amazon.'))).toEqual([]);
});

test.describe('a background page that Firefox stops in the middle of a sync', () => {
  // Sooner than the answers come that are held up below; longer than everything else takes.
  test.use({ idleMs: 8_000 });

  test('goes on with the same job when a page opens', async ({ rig, simulator, cutOff }) => {
    await rig.signIn();
    simulator.clearRequests();
    simulator.fault({ route: 'api', from: 2, fault: { kind: 'slow-first-byte', ms: 12_000 } });
    const popup = await rig.openPopup();
    await popup.locator('::-p-aria(Sync Library)').click();
    const job = await rig.waitForJob('a page to be stored', ({ processed }) => processed > 0);
    await popup.close();
    await until('the requests to be cut off', async () => cutOff.length > 0);
    simulator.clearFaults();
    const held = simulator.requests.length;
    await rig.openPopup();
    const ended = await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null);
    expect(ended).toMatchObject({ id: job.id, status: 'COMPLETED', ledger: { audibleTotal: 2500, complete: true } });
    // What was on its way is asked again, and nothing else.
    expect(simulator.requests.length - held).toBe(2);
  });
});
