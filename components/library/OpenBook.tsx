import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, partsOf } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Annotations } from '@/lib/library/query/context';
import { useMedia } from '../page/useMedia';
import type { SyncModel } from '../sync/syncModel';
import { BookDetail } from './BookDetail';
import { BESIDE, DetailPane } from './DetailPane';
import { useNeighbours } from './detail/useNeighbours';
import { QueryLink } from './QueryLink';
import type { SearchModel } from './searchModel';
import { BOOK_PARAM, type Selection } from './selection';
import type { Entry } from './shelf';

/** The book that the address names, with the ways from it to its neighbours and to other searches. */
export function OpenBook({
  open,
  book,
  entries,
  annotations,
  libraries,
  sync,
  search,
  selection,
  onOpen,
  onFollow,
}: OpenBookProps) {
  const neighbours = useNeighbours(entries, open);
  const isBeside = useMedia(BESIDE);
  const overview = sync.overview.value;
  if (overview === null) return null;
  const { asin } = partsOf(open);
  const title = book?.title ?? asin;
  // Links lead to the list, which a dialog would cover.
  const view = { view: '', ...(isBeside ? {} : { [BOOK_PARAM]: '' }) };
  const link = (query: string, words: string) => (
    <QueryLink class="search-link" search={search} query={query} view={view} onGo={onFollow}>
      {words}
    </QueryLink>
  );
  return (
    <DetailPane open={open} title={title} neighbours={neighbours} onOpen={onOpen} onClose={selection.close}>
      {book === undefined ? (
        <div class="detail">
          <h2>{i18n.t('book.unknown')}</h2>
          <p>
            {overview.isAll
              ? i18n.t('book.unknownInAll', [asin])
              : i18n.t('book.unknownText', [asin, overview.library.label])}
          </p>
        </div>
      ) : (
        <BookDetail key={open} book={book} libraries={libraries} annotations={annotations} sync={sync} link={link} />
      )}
    </DetailPane>
  );
}

interface OpenBookProps {
  readonly open: BookKey;
  /** Undefined for one that is in no library on show. */
  readonly book: BookRow | undefined;
  /** The shelf as it is shown. */
  readonly entries: readonly Entry[];
  readonly annotations: Annotations;
  readonly libraries: Libraries;
  readonly sync: SyncModel;
  readonly search: SearchModel;
  readonly selection: Selection;
  readonly onOpen: (key: BookKey) => void;
  /** A link led to another address. */
  readonly onFollow: () => void;
}
