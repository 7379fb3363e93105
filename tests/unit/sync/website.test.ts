import { describe, expect, it } from 'vitest';
import { pageHtml, rowHtml } from '../audible/website/support';
import { paperItem, paperItems, type Spoil } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const isList = (url: URL): boolean => url.pathname === '/library/titles';
const html = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/html' } });
const onList =
  (text: string): Spoil =>
  ({ url }) =>
    isList(url) ? html(text) : null;

const EMPTY = pageHtml('');
const ANOTHER_PAGE = EMPTY.replace('adbl-library-content-main', 'welcome');

/** A reader whose library only the website shows. */
function byWebsite(titles: number): World {
  const world = createWorld(paperItems(titles));
  world.audible.closed.add('API').add('GATEWAY');
  return world;
}

const listPages = ({ audible }: World): string[] =>
  audible.asked.filter(isList).map((url) => url.searchParams.get('page') ?? '');

describe('a row of the list that has no ASIN', () => {
  it('is one and the same however far the reader has listened', async () => {
    const world = byWebsite(3);
    const rows = paperItems(3).map(({ asin }) => rowHtml(asin, ''));
    for (const left of ['6h 29m', '2h 5m']) {
      const unnamed = `<div id="adbl-library-content-row-" class="adbl-library-content-row">
<span class="bc-size-headline3">A title</span><span id="time-remaining-display-">${left}</span></div>`;
      world.audible.spoil = onList(pageHtml([...rows, unnamed].join('')));
      expect((await world.sync()).ledger).toMatchObject({ seen: 3, quarantined: 1 });
    }
    expect(await world.database.quarantine.count()).toBe(1);
  });
});

describe('a list that says how many titles it has', () => {
  it('proves the copy', async () => {
    const world = byWebsite(120);
    world.audible.siteTotals = true;
    expect(await world.sync()).toMatchObject({ total: 120, ledger: { rung: 'WEBSITE', complete: true, seen: 120 } });
  });

  it('is read again from the start when it changes meanwhile, and then proves it', async () => {
    const world = byWebsite(120);
    world.audible.siteTotals = true;
    world.audible.spoil = ({ url }) => {
      const isThird = isList(url) && listPages(world).length === 3;
      if (isThird) world.audible.items = [...world.audible.items, paperItem(9_000)];
      return null;
    };
    const job = await world.sync();
    expect(job).toMatchObject({
      status: 'COMPLETED',
      ledger: { audibleTotal: 121, seen: 121, new: 121, complete: true, reason: null },
    });
    expect(listPages(world)).toEqual(['1', '2', '3', '1', '2', '3', '4']);
    expect(await world.database.sightings.count()).toBe(0);
  });

  it('is not proved when it changes again and again', async () => {
    const world = byWebsite(120);
    world.audible.siteTotals = true;
    world.audible.spoil = ({ url, number }) => {
      if (isList(url)) world.audible.items = [...world.audible.items, paperItem(9_000 + number)];
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { reason: 'TOTAL_MOVED' } });
  });

  it('is stored no further when it became another reader’s', async () => {
    const world = byWebsite(120);
    world.audible.siteTotals = true;
    await world.sync();
    const before = await world.database.books.toArray();
    let asked = 0;
    world.audible.spoil = ({ url }) => {
      if (isList(url) && ++asked === 2) world.audible.items = paperItems(400).slice(300);
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.toArray()).toEqual(before);
  });
});

describe('a first page without titles', () => {
  it.each([5, 120])('is not understood where %i are stored, and costs none of them', async (titles) => {
    const world = byWebsite(titles);
    await world.sync();
    const before = await world.database.books.toArray();
    world.audible.spoil = onList(EMPTY);
    expect(await world.sync()).toMatchObject({
      status: 'FAILED',
      error: { code: 'NOT_UNDERSTOOD', detail: expect.stringContaining('list-rows') },
    });
    expect(await world.database.books.toArray()).toEqual(before);
    world.audible.spoil = () => null;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: titles } });
  });

  it('is an empty library where none are', async () => {
    const world = byWebsite(0);
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE', seen: 0, absent: 0 } });
  });

  it('is an empty library where all that are stored have left it', async () => {
    const world = byWebsite(3);
    await world.sync();
    await world.database.books.toCollection().modify({ presence: 'ABSENT' });
    world.audible.items = [];
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 0 } });
  });

  it('is no library at all where the page shows none', async () => {
    const world = byWebsite(0);
    world.audible.spoil = onList(ANOTHER_PAGE);
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'NOT_UNDERSTOOD' } });
    expect(await world.database.libraries.get('us')).toMatchObject({ lastSyncAt: null });
  });

  it('is no place to go on from', async () => {
    const world = byWebsite(240);
    world.audible.spoil = ({ url }) =>
      isList(url) && Number(url.searchParams.get('page')) > 2 ? new TypeError('Failed to fetch') : null;
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'RUNNING', waitReason: 'OFFLINE' });
    world.audible.spoil = onList(EMPTY);
    world.clock.advance(120_000);
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'FAILED', error: { code: 'NOT_UNDERSTOOD' } });
  });
});
