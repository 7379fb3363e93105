import { browser } from 'wxt/browser';
import { CONNECTION_HASH, type PageServices } from '@/components/services';
import { playerPage, productPage, siteOrigin } from '@/lib/audible/marketplaces';
import { createAnnotationStore } from '@/lib/store/annotations';
import { createChronicleStore } from '@/lib/store/chronicle';
import { openDatabase } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { createReaderStore } from '@/lib/store/readerStore';
import { createSeriesStore } from '@/lib/store/seriesStore';
import { createShelfStore } from '@/lib/store/shelfStore';
import type { SyncEvent } from '@/lib/sync/messages';
import { createLastWords } from './lastWords';
import { broadcast, onEvent, sendCommand } from './messages';
import { watchOverview } from './overview';
import { preparePanel } from './panel';
import { hasAccess, requestAccess } from './permissions';
import { reportError } from './report';
import { chooseColumns, watchColumns } from './settings';
import { told, toldWatch } from './told';

/** The options, at the section that checks the connection: where this page is the options, it only moves there. */
async function openConnection(): Promise<void> {
  const url = new URL(browser.runtime.getURL('/options.html'));
  if (location.pathname === url.pathname) location.hash = CONNECTION_HASH;
  else await browser.tabs.create({ url: `${url}${CONNECTION_HASH}` });
}

const PAGE_OF = { listen: playerPage, store: productPage } as const;

/** Builds what a page needs of the browser and the store, and wakes the worker so that it goes on with its work. */
export function createPageServices(): PageServices {
  const database = openDatabase();
  const reader = createReaderStore(database);
  const annotations = createAnnotationStore(database);
  const shelves = createShelfStore(
    database,
    () => crypto.randomUUID(),
    () => new Date().toISOString(),
  );
  const series = createSeriesStore(database);
  const chronicle = createChronicleStore(database);
  const openPanel = preparePanel();

  /** A runtime message reaches every context but its sender, so this page is told here. */
  const listeners = new Set<(event: SyncEvent) => void>();
  const tell = (libraryId: string, { revision, asins }: { revision: number; asins: string[] }) => {
    if (asins.length === 0) return;
    const event: SyncEvent = { type: 'books-changed', libraryId, revision, asins };
    broadcast(event);
    for (const listener of listeners) listener(event);
  };

  const annotate: PageServices['annotate'] = async (libraryId, asins, edit) => {
    await annotations.annotate(libraryId, asins, edit);
    if (edit.note !== undefined) for (const asin of asins) lastWords.forget(libraryId, asin);
  };
  const lastWords = createLastWords(({ libraryId, asin, note }) => annotate(libraryId, [asin], { note }));

  sendCommand({ type: 'wake' }).catch(reportError);

  return {
    watchOverview: toldWatch((onOverview, onError) => watchOverview(reader, onOverview, onError)),
    readNewest: told(reader.readNewest),
    readBooks: told(reader.readBooks),
    readBooksByAsin: told(reader.readBooksByAsin),
    readHistory: told((libraryId, asin) => readHistory(database, libraryId, asin)),
    watchSyncs: toldWatch(chronicle.watchSyncs),
    readChanges: told(chronicle.readChanges),
    readArrived: told(chronicle.readArrived),
    readOldDays: told(chronicle.readOldDays),
    watchAnnotations: toldWatch(annotations.watch),
    annotate,
    keepNote: lastWords.keep,
    readQuarantine: told(reader.quarantined),
    markSeen: told(async (libraryId, asins) => tell(libraryId, await reader.markSeen(libraryId, asins))),
    markAllSeen: told(async (libraryId) => tell(libraryId, await reader.markAllSeen(libraryId))),
    ...shelves,
    watchShelves: toldWatch(shelves.watchShelves),
    watchColumns: toldWatch(watchColumns),
    chooseColumns,
    onEvent(listener) {
      listeners.add(listener);
      const stop = onEvent(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    command: async (command) => (await sendCommand(command)).jobId,
    async checkConnection(libraryId) {
      const { report } = await sendCommand({ type: 'check-connection', libraryId });
      if (report === undefined) throw new Error('The worker gave no report');
      return report;
    },
    watchSeries: toldWatch(series.watch),
    setNotInterested: (marketplace, asins, isSo) =>
      series.setNotInterested(marketplace, asins, isSo, new Date().toISOString()),
    readSeries: async (libraryId, asin) =>
      (await sendCommand({ type: 'read-series', libraryId, asin })).seriesRead ?? 0,
    hasAccess,
    requestAccess,
    persistStorage: () => navigator.storage.persist(),
    isStoragePersistent: () => navigator.storage.persisted(),
    version: browser.runtime.getManifest().version,
    async open(target, marketplace) {
      switch (target) {
        case 'sidepanel':
          return openPanel();
        case 'library':
          await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
          return;
        case 'options':
          return browser.runtime.openOptionsPage();
        case 'connection':
          return openConnection();
        case 'sign-in':
          await browser.tabs.create({ url: `${siteOrigin(marketplace)}/library/titles` });
      }
    },
    async openTitle(page, marketplace, asin) {
      await browser.tabs.create({ url: PAGE_OF[page](marketplace, asin) });
    },
  };
}
