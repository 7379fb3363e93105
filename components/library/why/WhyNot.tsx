import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { removeChip } from '@/lib/library/query/chips';
import { explain } from '@/lib/library/query/explain';
import { useServices } from '../../services';
import type { SyncModel } from '../../sync/syncModel';
import type { SearchModel } from '../searchModel';

/** Which conditions keep a book out of the present search, each to be taken out with one press. */
export function WhyNot({ book, search, sync, onOpen }: WhyNotProps) {
  const services = useServices();
  const answer = useRef<HTMLDivElement>(null);
  const { text, query } = search.good.value;
  const { shown, excludedBy, hiddenByReader } = explain(book, query, search.context.value, search.answer.value.guesses);
  // The button that was pressed is gone with what it took out.
  const settle = (): void => answer.current?.focus();
  return (
    <div ref={answer} class="why-answer" tabIndex={-1}>
      <h3 dir="auto">{book.title}</h3>
      {shown && <p>{i18n.t('why.shown')}</p>}
      {excludedBy.length > 0 && (
        <>
          <p>{i18n.t('why.excluded')}</p>
          <ul class="why-reasons">
            {excludedBy.map(({ at, text: condition }) => (
              <li key={at}>
                <code dir="auto">{condition}</code>
                <button
                  type="button"
                  class="button"
                  aria-label={i18n.t('why.removeOne', [condition])}
                  onClick={() => {
                    search.search(removeChip(text, at));
                    settle();
                  }}
                >
                  {i18n.t('why.remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {hiddenByReader && (
        <div class="why-hidden">
          <p>{i18n.t('why.hidden')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              sync.attempt(() => services.annotate(book.libraryId, [book.asin], { hidden: false }));
              settle();
            }}
          >
            {i18n.t('own.unhide')}
          </button>
        </div>
      )}
      <button type="button" class="link" onClick={onOpen}>
        {i18n.t('why.open')}
      </button>
    </div>
  );
}

interface WhyNotProps {
  readonly book: BookRow;
  readonly search: SearchModel;
  readonly sync: SyncModel;
  /** The reader wants to look at it. */
  readonly onOpen: () => void;
}
