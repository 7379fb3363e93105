import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../format/number';
import { FacetGroups } from './Facets';
import type { SearchModel } from './searchModel';

/** The facets over the list, where there is no room beside it; it stays open so that several can be chosen. */
export function FacetsDialog({ search, onClose }: { search: SearchModel; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const count = search.answer.value.books.length;
  return (
    <dialog
      ref={dialog}
      class="over facets-over"
      aria-labelledby="facets-title"
      onKeyDown={(event) => event.stopPropagation()}
      onClose={onClose}
    >
      <div class="facets-head">
        <h2 id="facets-title">{i18n.t('facet.title')}</h2>
        {search.text.value !== '' && (
          <button type="button" class="link" onClick={() => search.search('')}>
            {i18n.t('library.clear')}
          </button>
        )}
      </div>
      <div class="facets-body">
        <FacetGroups search={search} />
      </div>
      <div class="facets-foot">
        <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
          {i18n.t('facet.show', count, [formatNumber(count)])}
        </button>
      </div>
    </dialog>
  );
}
