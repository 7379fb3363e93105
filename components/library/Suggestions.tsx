import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Suggestion } from '@/lib/library/query/complete';
import { formatNumber } from '../format/number';

export const optionId = (list: string, at: number): string => `${list}-${at}`;

/** What could be typed, with the books that each would show. The field keeps the focus and says which one is chosen. */
export function Suggestions({ id, suggestions, active, onPick }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} class="suggestions" id={id} role="listbox" aria-label={i18n.t('library.suggestions')}>
      {suggestions.map((suggestion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which holds the focus
        <div
          key={suggestion.insert}
          id={optionId(id, at)}
          class="suggestion"
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          // The field must not lose the focus to what is picked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          <Words suggestion={suggestion} />
        </div>
      ))}
    </div>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** Place of the chosen one; -1 when none is. */
  readonly active: number;
  readonly onPick: (suggestion: Suggestion) => void;
}

function Words({ suggestion: { kind, field, label, count } }: { suggestion: Suggestion }) {
  return (
    <>
      <span class="suggestion-text">
        <span class="suggestion-field">{`${field}:`}</span>
        {kind === 'value' && <span dir="auto">{label}</span>}
      </span>
      {count !== null && (
        <span class="suggestion-count">
          {formatNumber(count)}
          <span class="visually-hidden"> {i18n.t('library.suggestedBooks', count)}</span>
        </span>
      )}
    </>
  );
}
