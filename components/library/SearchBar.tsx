import type { RefObject } from 'preact';
import { useSettled } from '../page/useSettled';
import { Mistakes } from './Mistakes';
import { ResultLine } from './ResultLine';
import { SearchBox } from './SearchBox';
import type { SearchModel } from './searchModel';

/** Nobody wants to hear of a mistake in a word they are still typing. */
const PAUSE_MS = 500;
const MISTAKES = 'search-mistakes';

/** The search field, what is wrong with the text in it, and what it hides. */
export function SearchBar({ bar, input, search, total, newCount, onLeave, onAllSeen }: SearchBarProps) {
  const text = search.text.value;
  const parsed = search.parsed.value;
  const settled = useSettled(text, PAUSE_MS);
  const wrong = settled === text && !parsed.ok;
  const replace = (next: string): void => {
    search.search(next);
    input.current?.focus();
  };
  return (
    <div class="search-bar" ref={bar}>
      <search>
        <SearchBox
          input={input}
          query={text}
          mistakes={wrong ? MISTAKES : null}
          onSearch={search.search}
          onLeave={onLeave}
        />
        {wrong && (
          <Mistakes
            id={MISTAKES}
            text={text}
            mistakes={parsed.mistakes}
            stays={search.good.value.text}
            onMend={replace}
          />
        )}
      </search>
      <ResultLine
        text={text}
        answer={search.answer.value}
        total={total}
        newCount={newCount}
        onClear={() => replace('')}
        onAllSeen={onAllSeen}
      />
    </div>
  );
}

interface SearchBarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: SearchModel;
  /** Books in the library. */
  readonly total: number;
  readonly newCount: number;
  readonly onLeave: () => void;
  readonly onAllSeen: () => void;
}
