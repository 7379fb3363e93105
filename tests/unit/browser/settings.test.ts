import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  chooseColumns,
  goOnWith,
  readSettings,
  showAllLibraries,
  showLibrary,
  watchColumns,
} from '@/lib/browser/settings';
import { TABLE_COLUMNS } from '@/lib/library/tableColumns';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('keep each other when one of them changes', async () => {
    await showLibrary('uk');
    await chooseColumns(['length', 'asin']);
    await showLibrary('de');
    expect(await readSettings()).toEqual({ libraryId: 'de', allLibraries: false, tableColumns: ['length', 'asin'] });
    await chooseColumns(null);
    expect(await readSettings()).toEqual({ libraryId: 'de', allLibraries: false, tableColumns: null });
  });

  it('show all libraries until one is shown, and know all the while which one to go on with', async () => {
    await showLibrary('uk');
    await showAllLibraries();
    expect(await readSettings()).toMatchObject({ libraryId: 'uk', allLibraries: true });
    await goOnWith('us-2');
    expect(await readSettings()).toMatchObject({ libraryId: 'us-2', allLibraries: true });
    await showLibrary('uk');
    expect(await readSettings()).toMatchObject({ libraryId: 'uk', allLibraries: false });
  });

  it.each([
    ['nothing', undefined, null],
    ['no list', 'length', null],
    ['columns of another version', ['length', 'mood', 7, 'asin'], ['length', 'asin']],
  ])('are read where %s was stored', async (_, tableColumns, read) => {
    await browser.storage.local.set({ settings: { libraryId: 'uk', tableColumns, knownColumns: TABLE_COLUMNS } });
    expect(await readSettings()).toEqual({ libraryId: 'uk', allLibraries: false, tableColumns: read });
  });

  it('show a column that is newer than the choice as it is by default, until the reader takes it out', async () => {
    await browser.storage.local.set({ settings: { libraryId: 'uk', tableColumns: ['series', 'length'] } });
    expect((await readSettings()).tableColumns).toEqual(['series', 'marketplace', 'length']);
    await showLibrary('de');
    expect((await readSettings()).tableColumns).toEqual(['series', 'marketplace', 'length']);
    await chooseColumns(['series', 'length']);
    await showLibrary('us');
    expect((await readSettings()).tableColumns).toEqual(['series', 'length']);
  });

  it('tell the columns now and after every choice, until nobody listens', async () => {
    await chooseColumns(['asin']);
    const told: unknown[] = [];
    const stop = watchColumns(
      (columns) => told.push(columns),
      (error) => told.push(error),
    );
    await expect.poll(() => told).toEqual([['asin']]);
    await chooseColumns(null);
    stop();
    await chooseColumns(['length']);
    expect(told).toEqual([['asin'], null]);
  });
});
