import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { optionId, Suggestions } from './Suggestions';
import type { SearchModel } from './searchModel';
import { type CompletionState, useCompletion } from './useCompletion';

const LIST = 'search-suggestions';

/**
 * The search field, which completes what is typed. Escape closes the suggestions, then clears the field; arrow down
 * goes into the suggestions or, where there are none, on into the list of books.
 */
export function SearchBox({ input, search, mistakes, onLeave }: SearchBoxProps) {
  const completion = useCompletion(input, search);
  const { suggestions, active, isOpen } = completion;
  const text = search.text.value;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (!completionKey(event, completion)) {
      if (event.key === 'Escape' && text !== '') search.search('');
      else if (event.key === 'ArrowDown') onLeave();
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search-field">
      <input
        ref={input}
        class="search-box"
        type="text"
        role="combobox"
        dir="auto"
        aria-label={i18n.t('library.search')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? LIST : undefined}
        aria-activedescendant={active >= 0 ? optionId(LIST, active) : undefined}
        aria-invalid={mistakes === null ? undefined : 'true'}
        aria-describedby={mistakes ?? undefined}
        placeholder={i18n.t('library.searchHint')}
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          search.search(event.currentTarget.value);
          completion.open();
        }}
        onKeyDown={onKeyDown}
        onFocus={completion.prepare}
        onBlur={completion.close}
      />
      {isOpen && <Suggestions id={LIST} suggestions={suggestions} active={active} onPick={completion.pick} />}
    </div>
  );
}

/** What a key does to the suggestions; false when it is none of theirs. */
function completionKey(event: KeyboardEvent, completion: CompletionState): boolean {
  const { suggestions, active, isOpen, choose, pick, open, close } = completion;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key === 'ArrowDown' && event.altKey) {
    open();
    return true;
  }
  if (!isOpen) return false;
  const chosen = suggestions[active];
  switch (event.key) {
    case 'ArrowDown':
      choose(active + 1 < suggestions.length ? active + 1 : -1);
      return true;
    case 'ArrowUp':
      choose(active === -1 ? suggestions.length - 1 : active - 1);
      return true;
    case 'Enter':
      if (chosen === undefined) close();
      else pick(chosen);
      return true;
    case 'Tab':
      if (chosen === undefined) return false;
      pick(chosen);
      return true;
    case 'Escape':
      close();
      return true;
    default:
      return false;
  }
}

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: SearchModel;
  /** Id of what says that the text is wrong; null while it is right. */
  readonly mistakes: string | null;
  /** The reader wants to go on to the list. */
  readonly onLeave: () => void;
}
