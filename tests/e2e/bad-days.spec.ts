import type { JobErrorCode } from '@/lib/sync/job';
import type { Fault } from '../simulator/contract.ts';
import { axeInBothSchemes } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

/** What went wrong is said where the library is, without a violation. */
async function expectSaid(rig: Rig): Promise<void> {
  const panel = await rig.openSidePanel();
  await expect(panel.getByRole('alert')).toBeVisible();
  await axeInBothSchemes(panel, 320);
  await panel.close();
}

test('signed out is its own state, with one button, and nobody asks Amazon', async ({ rig, simulator }) => {
  const job = await rig.syncAndWait();
  expect(job).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
  const popup = await rig.openPopup();
  await expect(popup.getByRole('alert')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Sync Library' })).toBeEnabled();
  expect(simulator.requests.filter(({ host }) => host.includes('amazon.'))).toEqual([]);

  const opened = rig.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Sign in to Audible' }).click();
  await rig.signIn(await opened);
  expect(await rig.syncAndWait()).toMatchObject({ status: 'COMPLETED' });
});

test('a session that ends in the middle fails at once and loses nothing', async ({ rig, simulator }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const before = await rig.readBooks();
  simulator.expireSessions();
  expect(await rig.syncAndWait()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
  expect(await rig.readBooks()).toEqual(before);
});

test('every route closed to a signed-in session is told apart from signed out', async ({ rig, simulator }) => {
  await rig.signIn();
  simulator.set({ open: { api: false, gateway: false } });
  simulator.fault({ route: 'website', fault: { kind: 'status', status: 403 } });
  expect(await rig.syncAndWait()).toMatchObject({ status: 'FAILED', error: { code: 'API_CLOSED' } });
});

test('hosts that were taken away are asked for, not stumbled over', async ({ rig, simulator }) => {
  await rig.forbidHosts('https://www.audible.com/*', 'https://api.audible.com/*');
  simulator.clearRequests();
  expect(await rig.syncAndWait()).toMatchObject({ status: 'FAILED', error: { code: 'PERMISSION' } });
  expect(simulator.requests).toEqual([]);
  await expectSaid(rig);
});

const spoilt: readonly [string, Fault, JobErrorCode][] = [
  [
    'HTML for JSON',
    { fault: { kind: 'status', status: 200, body: '<p>Hello</p>', contentType: 'text/html' } },
    'API_CLOSED',
  ],
  ['JSON without items', { fault: { kind: 'no-items' } }, 'NOT_UNDERSTOOD'],
  ['an error with status 200', { fault: { kind: 'error-body' } }, 'NOT_UNDERSTOOD'],
  ['hollow items for ever', { fault: { kind: 'hollow-items' } }, 'NOT_UNDERSTOOD'],
  [
    '503 for ever',
    { fault: { kind: 'status', status: 503, body: '<html>', contentType: 'text/html' } },
    'SERVICE_DOWN',
  ],
  ['a line that is cut', { fault: { kind: 'reset' } }, 'OFFLINE'],
];

test('whatever spoils the answers has a name of its own, touches no stored book, and is over when it is over', async ({
  rig,
  simulator,
}) => {
  await rig.signIn();
  await rig.syncAndWait();
  const before = await rig.readBooks();
  for (const [name, fault, code] of spoilt) {
    for (const route of ['api', 'gateway', 'website'] as const) simulator.fault({ ...fault, route });
    expect(await rig.syncAndWait(), name).toMatchObject({ status: 'FAILED', error: { code } });
    expect(await rig.readBooks(), name).toEqual(before);
    await expectSaid(rig);
    simulator.clearFaults();
    expect(await rig.syncAndWait(), name).toMatchObject({ status: 'COMPLETED' });
  }
});

test('429 with a long Retry-After waits in the open, and goes on when told to', async ({ rig, simulator }) => {
  await rig.signIn();
  simulator.fault({
    route: 'api',
    times: 1,
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '600' } },
  });
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  const waiting = await rig.waitForJob('the job to wait', (job) => job.waitUntil !== null);
  expect(waiting).toMatchObject({ status: 'RUNNING', waitReason: 'THROTTLED' });
  await axeInBothSchemes(popup);
  const panel = await rig.openSidePanel();
  await expect(panel.getByRole('button', { name: 'Go on now' })).toBeVisible();
  await axeInBothSchemes(panel, 320);
  await popup.getByRole('button', { name: 'Go on now' }).click();
  const ended = await rig.waitForJob('the job to end', (job) => job.status === 'COMPLETED');
  expect(ended.id).toBe(waiting.id);
});
