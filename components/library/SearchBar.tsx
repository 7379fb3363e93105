import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { formatNumber } from '../format/number';
import { SearchBox } from './SearchBox';

/** The search field, and what it hides. */
export function SearchBar(props: SearchBarProps) {
  const { bar, input, query, found, total, newCount, onSearch, onLeave, onAllSeen } = props;
  return (
    <div class="search-bar" ref={bar}>
      <search>
        <SearchBox input={input} query={query} onSearch={onSearch} onLeave={onLeave} />
      </search>
      <div class="search-line">
        <span aria-live={query === '' ? 'off' : 'polite'}>
          {query === ''
            ? total > 0 && i18n.t('library.all', total, [formatNumber(total)])
            : i18n.t('library.shown', [formatNumber(found), formatNumber(total)])}
        </span>
        {query !== '' && (
          <button
            type="button"
            class="link"
            onClick={() => {
              onSearch('');
              input.current?.focus();
            }}
          >
            {i18n.t('library.clear')}
          </button>
        )}
        {newCount > 0 && (
          <button type="button" class="link end" onClick={onAllSeen}>
            {i18n.t('library.markAllSeen')}
          </button>
        )}
      </div>
    </div>
  );
}

interface SearchBarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly found: number;
  readonly total: number;
  readonly newCount: number;
  readonly onSearch: (text: string) => void;
  readonly onLeave: () => void;
  readonly onAllSeen: () => void;
}
