import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { AnnotationEdit } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Annotations } from '@/lib/library/query/context';
import { canListen } from '@/lib/library/rights';
import { marketplaceOf } from '@/lib/sync/library';
import { useServices } from '../services';
import type { SyncModel } from '../sync/syncModel';
import { Asin } from './detail/Asin';
import { Changes } from './detail/Changes';
import { Head } from './detail/Head';
import { ListeningHistory } from './detail/ListeningHistory';
import type { LinkTo } from './detail/links';
import { Own } from './detail/Own';
import { useHistory } from './detail/useHistory';
import { factsOf } from './facts';
import { presenceWords } from './presenceWords';
import { originWords } from './rowWords';

/** All that is known about one book, and what its reader writes about it. */
export function BookDetail({ book, libraries, annotations, sync, link }: BookDetailProps) {
  const services = useServices();
  const { changes, progress } = useHistory(book);
  const { libraryId, asin } = book;
  const gone = presenceWords(book);
  const edit = (change: AnnotationEdit): Promise<boolean> =>
    sync.attempt(() => services.annotate(libraryId, [asin], change));
  const openTitle = (page: 'listen' | 'store') => () =>
    sync.attempt(() => services.openTitle(page, marketplaceOf(libraryId), asin), 'NOT_OPENED');
  return (
    <article class="detail" aria-label={book.title}>
      <Head book={book} />
      {gone !== null && <p class="gone">{gone}</p>}
      <div class="buttons">
        {canListen(book) && (
          <button type="button" class="button primary" onClick={openTitle('listen')}>
            {i18n.t('book.listen')}
          </button>
        )}
        <button type="button" class="button" onClick={openTitle('store')}>
          {i18n.t('book.store')}
        </button>
      </div>
      <Own
        book={book}
        annotations={annotations}
        link={link}
        onEdit={edit}
        onLeave={(note) => services.keepNote(libraryId, asin, note)}
      />
      {book.summary !== null && (
        <section aria-labelledby="detail-summary">
          <h3 id="detail-summary">{i18n.t('book.summary')}</h3>
          <p class="summary" dir="auto">
            {book.summary}
          </p>
        </section>
      )}
      <section aria-labelledby="detail-facts">
        <h3 id="detail-facts">{i18n.t('book.facts')}</h3>
        <dl class="facts">
          {factsOf(book, originWords(book, libraries)).map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                {values.map(({ words, query }, at) => (
                  <Fragment key={words}>
                    {at > 0 && ' · '}
                    {query === null ? words : link(query, words)}
                  </Fragment>
                ))}
              </dd>
            </div>
          ))}
          <Asin asin={asin} />
        </dl>
      </section>
      <ListeningHistory progress={progress} firstSeenAt={book.firstSeenAt} />
      <Changes asin={asin} changes={changes} />
    </article>
  );
}

interface BookDetailProps {
  readonly book: BookRow;
  readonly libraries: Libraries;
  readonly annotations: Annotations;
  /** Says what could not be done. */
  readonly sync: SyncModel;
  readonly link: LinkTo;
}
