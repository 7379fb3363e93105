// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ADVICE } from '@/components/advice';
import type { Overview } from '@/components/services';
import { SyncBar } from '@/components/sync/SyncBar';
import { createSyncModel } from '@/components/sync/syncModel';
import { JOB_ERROR_CODES } from '@/lib/sync/job';
import { button, buttons, draw, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, HOUR, jobRow, ledger, libraryRow, NOW, runningJob } from './rows.ts';

async function bar(first: Partial<Overview>) {
  const world = fakeServices(first);
  const root = await draw(<SyncBar model={createSyncModel(world.services)} />, world.services);
  return { ...world, root, show: (change: Partial<Overview>) => act(() => world.show(change)) };
}

const done = (over: Parameters<typeof ledger>[0] = {}): Partial<Overview> => ({
  job: jobRow({ ledger: ledger(over) }),
  library: libraryRow({ ledger: ledger(over), lastSyncAt: ago(2 * HOUR) }),
});
const toggle = (root: Element) => root.querySelector<HTMLElement>('.sync-toggle') ?? document.body;
/** Whether a sentence can be read by everybody, not only heard. */
const isSeen = (root: Element, words: string): boolean =>
  [...root.querySelectorAll('p')].some((p) => p.textContent === words && p.closest('.visually-hidden') === null);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});
afterEach(() => vi.useRealTimers());

it('says in a line how the library stands, and the rest when it is pressed', async () => {
  const { root } = await bar(done());
  expect(toggle(root).textContent).toContain('Complete, 1,234 of 1,234 · 2 hours ago');
  expect(toggle(root).getAttribute('aria-expanded')).toBe('false');
  expect(isSeen(root, '3 new, 12 updated')).toBe(false);
  expect(textOf(root, 'status')).toContain('3 new, 12 updated');
  await press(toggle(root));
  expect(toggle(root).getAttribute('aria-expanded')).toBe('true');
  expect(isSeen(root, '3 new, 12 updated')).toBe(true);
  expect(root.querySelector('section')?.textContent).toContain('Audible says1,234');
  await press(toggle(root));
  expect(root.querySelector('section')).toBeNull();
});

it('says so in the line when a library is not proved complete, and why when it is pressed', async () => {
  const { root } = await bar(done({ complete: false, reason: 'NO_TOTAL', audibleTotal: null }));
  expect(toggle(root).querySelector('.brief')?.textContent).toBe('Not proved complete · 2 hr. ago');
  await press(toggle(root));
  expect(isSeen(root, 'Audible did not say how many books there are.')).toBe(true);
});

it('shows a running job and its button; what the last sync did can be asked for meanwhile', async () => {
  const { root, show } = await bar({ ...done(), job: runningJob() });
  expect(root.querySelector('[role="progressbar"]')).not.toBeNull();
  button(root, 'Cancel');
  expect(toggle(root).getAttribute('aria-label')).toBe('What the last sync did');
  await show(done());
  expect(root.querySelector('[role="progressbar"]')).toBeNull();
  button(root, 'Sync Library');
});

it.each([
  ['a wait', runningJob({ waitUntil: new Date(NOW + HOUR).toISOString(), waitReason: 'OFFLINE' })],
  ['a cancelled job', jobRow({ status: 'CANCELLED' })],
])('says the sentence of %s unasked', async (_, job) => {
  const { root } = await bar({ ...done(), job });
  const sentence = root.querySelector('[role="status"] p')?.textContent ?? '';
  expect(sentence).not.toBe('');
  expect(isSeen(root, sentence)).toBe(true);
});

it.each(JOB_ERROR_CODES)('says what went wrong and what to do about it: %s', async (code) => {
  const { root } = await bar({ job: jobRow({ status: 'FAILED', error: { code, detail: '' } }) });
  expect(textOf(root, 'alert')).toContain(ADVICE[code].sentence('audible.com'));
  expect(buttons(root, 'Sync Library')).toHaveLength(1);
});
