import type { RefObject } from 'preact';
import type { TableColumn } from '@/lib/library/tableColumns';
import { announcedIn } from '@/lib/sync/together';
import { useServices } from '../services';
import { IndexTools } from './index/IndexTools';
import type { LibraryModel } from './libraryModel';
import { PickButton } from './picking/PickButton';
import { SearchBar } from './SearchBar';
import { SavedMenu } from './saved/SavedMenu';
import { ColumnsMenu } from './table/ColumnsMenu';
import { offeredColumns } from './table/columns';

/** The search of a page of the library, with the tools of the view that is shown. */
export function LibrarySearch(props: LibrarySearchProps) {
  const { model, columns, total, isSideShown, bar, input, onLeave } = props;
  const { sync, search, view, indexPlace, picks } = model;
  const services = useServices();
  const { index, by } = indexPlace.at.value;
  const overview = sync.overview.value;
  const newCount = overview === null ? 0 : announcedIn(overview);
  const shown = view.view.value;
  const tools = (
    <>
      {shown === 'table' && (
        <ColumnsMenu
          columns={columns}
          offered={offeredColumns(model.libraries.value)}
          onChoose={(chosen) => void sync.attempt(() => services.chooseColumns(chosen))}
        />
      )}
      <PickButton picks={picks} />
    </>
  );
  return (
    <SearchBar
      bar={bar}
      input={input}
      search={search}
      sync={sync}
      view={shown}
      onView={view.show}
      saved={total > 0 && !isSideShown && <SavedMenu search={search} attempt={sync.attempt} />}
      tools={tools}
      shelfTools={index && <IndexTools index={index} by={by} />}
      total={total}
      newCount={newCount}
      onOpen={model.open}
      onLeave={onLeave}
      onAllSeen={() => void sync.attempt(model.markAllSeen)}
    />
  );
}

interface LibrarySearchProps {
  readonly model: LibraryModel;
  readonly columns: readonly TableColumn[];
  /** Books in the library. */
  readonly total: number;
  /** Saved searches and facets stand beside the books. */
  readonly isSideShown: boolean;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}
