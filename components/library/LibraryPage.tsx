import { useEffect, useMemo, useRef } from 'preact/hooks';
import { goTo } from '../page/goTo';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { SyncBar } from '../sync/SyncBar';
import { scopeOf } from '../sync/standing';
import { Facets } from './Facets';
import { addressOf } from './index/indexPlace';
import { SectionTabs } from './index/SectionTabs';
import { useReturn } from './index/useReturn';
import { LibrarySearch } from './LibrarySearch';
import { LibraryShelf } from './LibraryShelf';
import { createLibraryModel } from './libraryModel';
import { OpenBook } from './OpenBook';
import { SavedSearches } from './saved/SavedSearches';
import type { Entry } from './shelf';
import { useColumns } from './table/useColumns';
import { useAddress } from './useAddress';
import { useFacetsBeside } from './useFacetsBeside';
import { useKey } from './useKey';
import { useOpened } from './useOpened';
import { useShown } from './useShown';
import { isSection, type Place } from './views';

/** Where the keyboard goes on when it leaves the search: the line, row or tile that is in the tab order. */
const CURRENT_ROW =
  '.history [data-visited], [data-book][tabindex="0"], .index-row[tabindex="0"], .series-line [tabindex="0"]';

const NONE: readonly Entry[] = [];

/** The library: state of the sync, search, the list, and one book in detail. Side panel and full tab share it. */
export function LibraryPage({ place }: { place: Place }) {
  const services = useServices();
  const model = useMemo(() => createLibraryModel(services), [services]);
  useEffect(() => model.stop, [model]);
  const { sync, books, annotations, search, selection, picks } = model;
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const columns = useColumns();
  const facetsBeside = useFacetsBeside();
  const shown = useShown(model);
  const overview = sync.overview.value;
  const scope = overview && scopeOf(overview);
  const libraries = model.libraries.value;
  const selected = selection.key.value;
  const { index, of } = model.indexPlace.at.value;
  // A page about one entry and the history are not searched.
  const isSearched = of === null && model.view.view.value !== 'history';
  // Series, people and the history show other books, in orders of their own.
  const isList = index === null && !isSection(model.view.view.value);
  // Its place is kept while it is not known whether there are books: there mostly are.
  const isSideShown = facetsBeside && (shown.total > 0 || !books.ready.value) && isSearched;

  const focusList = (): void => main.current?.querySelector<HTMLElement>(CURRENT_ROW)?.focus();
  const toList = (): void => {
    model.view.show('list');
    // The link that was followed is gone with the view.
    input.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  };
  useAddress(search, model.follow);
  useReturn(main, `${index ?? ''} ${of ?? ''}`.trim());
  useKey('/', () => {
    const toSearch = (): void => {
      input.current?.focus();
      input.current?.select();
    };
    if (input.current !== null) return toSearch();
    // The page of a series or a person has no search of its own, nor has the history.
    goTo(addressOf({}));
    requestAnimationFrame(toSearch);
  });
  useOpened(selection, scope, focusList);
  // The books of other libraries are not these.
  useEffect(() => picks.clear(), [scope, picks]);

  return (
    <div class={place === 'library' ? 'library library-tab' : 'library'}>
      <PageHeader place={place} model={sync} />
      <main ref={main} onKeyDown={(event) => event.key === 'Escape' && selected !== null && selection.close()}>
        <SyncBar model={sync} />
        <SectionTabs index={index} view={model.view.view.value} />
        <div class="shelf">
          {isSideShown && (
            <div class="side">
              {shown.isWhole && <SavedSearches search={search} attempt={sync.attempt} />}
              {shown.isWhole && <Facets search={search} />}
            </div>
          )}
          <div class="books">
            {isSearched && (
              <LibrarySearch
                model={model}
                columns={columns}
                total={shown.total}
                isSideShown={isSideShown}
                bar={bar}
                input={input}
                onLeave={focusList}
              />
            )}
            <LibraryShelf model={model} shown={shown} columns={columns} bar={bar} onLeave={focusList} onList={toList} />
          </div>
          {selected !== null && (shown.isWhole || books.bookOf(selected) !== undefined) && (
            <OpenBook
              open={selected}
              book={books.bookOf(selected)}
              entries={isList ? shown.shelf.entries : NONE}
              annotations={annotations.annotations.value}
              libraries={libraries}
              sync={sync}
              search={search}
              selection={selection}
              onOpen={model.open}
              onFollow={model.follow}
            />
          )}
        </div>
      </main>
    </div>
  );
}
