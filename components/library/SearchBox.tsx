import type { RefObject } from 'preact';
import { i18n } from '#i18n';

/** The search field. Escape clears it; arrow down goes on into the list. */
export function SearchBox({ input, query, mistakes, onSearch, onLeave }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      onSearch('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <input
      ref={input}
      class="search-box"
      type="search"
      dir="auto"
      aria-label={i18n.t('library.search')}
      placeholder={i18n.t('library.searchHint')}
      autocomplete="off"
      spellcheck={false}
      aria-invalid={mistakes === null ? undefined : 'true'}
      aria-describedby={mistakes ?? undefined}
      value={query}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** Id of what says that the text is wrong; null while it is right. */
  readonly mistakes: string | null;
  readonly onSearch: (text: string) => void;
  /** The reader wants to go on to the list. */
  readonly onLeave: () => void;
}
