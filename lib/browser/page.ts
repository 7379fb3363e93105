import { browser } from 'wxt/browser';
import { CONNECTION_HASH, type Overview, type PageServices } from '@/components/services';
import { siteOrigin } from '@/lib/audible/marketplaces';
import { sitePageUrl } from '@/lib/audible/sitePages';
import { createAnnotationStore } from '@/lib/store/annotations';
import { openDatabase } from '@/lib/store/database';
import { readHistory } from '@/lib/store/history';
import { createReaderStore } from '@/lib/store/readerStore';
import type { SyncEvent } from '@/lib/sync/messages';
import { createLastWords } from './lastWords';
import { broadcast, onEvent, sendCommand } from './messages';
import { preparePanel } from './panel';
import { hasAccess, requestAccess } from './permissions';
import { reportError } from './report';
import { onSettingsChanged, readSettings } from './settings';

/** The options, at the section that checks the connection: where this page is the options, it only moves there. */
async function openConnection(): Promise<void> {
  const url = new URL(browser.runtime.getURL('/options.html'));
  if (location.pathname === url.pathname) location.hash = CONNECTION_HASH;
  else await browser.tabs.create({ url: `${url}${CONNECTION_HASH}` });
}

/** Builds what a page needs of the browser and the store, and wakes the worker so that it goes on with its work. */
export function createPageServices(): PageServices {
  const database = openDatabase();
  const reader = createReaderStore(database);
  const annotations = createAnnotationStore(database);
  const openPanel = preparePanel();

  const watchOverview = (onOverview: (overview: Overview) => void, onError: (error: unknown) => void) => {
    let stopWatching = () => {};
    let ended = false;
    const watch = async () => {
      const { libraryId } = await readSettings();
      stopWatching();
      if (!ended) stopWatching = reader.watchOverview(libraryId, onOverview, onError);
    };
    const stopListening = onSettingsChanged(() => void watch().catch(onError));
    void watch().catch(onError);
    return () => {
      ended = true;
      stopListening();
      stopWatching();
    };
  };

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
    watchOverview,
    readBooks: reader.readBooks,
    readBooksByAsin: reader.readBooksByAsin,
    readHistory: (libraryId, asin) => readHistory(database, libraryId, asin),
    watchAnnotations: annotations.watch,
    annotate,
    keepNote: lastWords.keep,
    readQuarantine: reader.quarantined,
    markSeen: async (libraryId, asins) => tell(libraryId, await reader.markSeen(libraryId, asins)),
    markAllSeen: async (libraryId) => tell(libraryId, await reader.markAllSeen(libraryId)),
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
      await browser.tabs.create({ url: sitePageUrl(page, marketplace, asin) });
    },
  };
}
