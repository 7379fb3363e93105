import { expect, it } from 'vitest';
import { createAudibleClient } from '@/lib/audible/client';
import { failureOf } from '@/lib/audible/errors';
import { createVirtualClock } from '../../support/clock';
import { answerOf, pageHtml, rowHtml } from './support';

const PAGER = `<ul class="pagingElements">${[1, 2, 3].map((page) => `<li><a class="pageNumberElement">${page}</a></li>`).join('')}</ul>`;
const FULL = pageHtml(rowHtml('B0TEST0001', ''), PAGER);

async function ask(texts: readonly string[], expectsRows = false) {
  const clock = createVirtualClock();
  let asked = 0;
  const client = createAudibleClient({
    transport: { get: async () => answerOf(texts[Math.min(asked++, texts.length - 1)] ?? '') },
    clock,
    marketplace: 'us',
  });
  const options = { signal: new AbortController().signal, headersWithinMs: 1000, expectsRows };
  const outcome = await clock.until(client.firstListPage(options).catch((error: unknown) => error));
  return { outcome, asked };
}

it('a first page without rows, whose pager counts pages, is asked for again', async () => {
  const { outcome, asked } = await ask([pageHtml('', PAGER), FULL]);
  expect(outcome).toMatchObject({ rows: [{ asin: 'B0TEST0001' }] });
  expect(asked).toBe(2);
});

it('one that stays without rows is not understood, rather than an empty library', async () => {
  const { outcome } = await ask([pageHtml('', PAGER)]);
  expect(failureOf(outcome, 'NOT_UNDERSTOOD')?.assumption).toBe('list-rows');
});

it('one without a pager is a library without titles, where none are stored', async () => {
  expect(await ask([pageHtml('')])).toMatchObject({ outcome: { rows: [] }, asked: 1 });
  const { outcome } = await ask([pageHtml('')], true);
  expect(failureOf(outcome, 'NOT_UNDERSTOOD')?.assumption).toBe('list-rows');
});

it('one that shows no library is none, whoever is signed in', async () => {
  const { outcome } = await ask([pageHtml('').replace('adbl-library-content-main', 'welcome')]);
  expect(failureOf(outcome, 'NOT_UNDERSTOOD')?.assumption).toBe('list-rows');
});
