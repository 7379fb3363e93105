import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseColumns, readSettings, showLibrary, watchColumns } from '@/lib/browser/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('keep each other when one of them changes', async () => {
    await showLibrary('uk');
    await chooseColumns(['length', 'asin']);
    await showLibrary('de');
    expect(await readSettings()).toEqual({ libraryId: 'de', tableColumns: ['length', 'asin'] });
    await chooseColumns(null);
    expect(await readSettings()).toEqual({ libraryId: 'de', tableColumns: null });
  });

  it.each([
    ['nothing', undefined, null],
    ['no list', 'length', null],
    ['columns of another version', ['length', 'mood', 7, 'asin'], ['length', 'asin']],
  ])('are read where %s was stored', async (_, tableColumns, read) => {
    await browser.storage.local.set({ settings: { libraryId: 'uk', tableColumns } });
    expect(await readSettings()).toEqual({ libraryId: 'uk', tableColumns: read });
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
