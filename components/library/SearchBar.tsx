import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSettled } from '../page/useSettled';
import type { SyncModel } from '../sync/syncModel';
import { CommonChips } from './CommonChips';
import { Mistakes } from './Mistakes';
import { QueryChips } from './QueryChips';
import { ResultLine } from './ResultLine';
import { SearchBox } from './SearchBox';
import { SearchHelp } from './SearchHelp';
import { ShelfTools } from './ShelfTools';
import type { SearchModel } from './searchModel';
import { useKey } from './useKey';
import type { Place, View } from './views';
import { WhyDialog } from './why/WhyDialog';

/** Nobody wants to hear of a mistake in a word they are still typing. */
const PAUSE_MS = 500;
const MISTAKES = 'search-mistakes';

/** The search field, what is wrong with the text in it, and what it hides. */
export function SearchBar(props: SearchBarProps) {
  const { place, bar, input, search, sync, view, total, newCount, onView, onOpen, onLeave, onAllSeen } = props;
  const [help, setHelp] = useState(false);
  const [why, setWhy] = useState(false);
  useKey('?', () => setHelp(true));
  const text = search.text.value;
  const parsed = search.parsed.value;
  const settled = useSettled(text, PAUSE_MS);
  const wrong = settled === text && !parsed.ok;
  // Chips have no place in a text with a mistake: they go on from what is on show.
  const usable = parsed.ok ? text : search.good.value.text;
  const replace = (next: string): void => {
    search.search(next);
    input.current?.focus();
  };
  return (
    <div class="search-bar" ref={bar}>
      <search>
        <div class="search-row">
          <SearchBox input={input} search={search} mistakes={wrong ? MISTAKES : null} onLeave={onLeave} />
          <button
            type="button"
            class="button help-button"
            aria-label={i18n.t('help.title')}
            title={i18n.t('help.title')}
            onClick={() => setHelp(true)}
          >
            ?
          </button>
        </div>
        {wrong && (
          <Mistakes
            id={MISTAKES}
            text={text}
            mistakes={parsed.mistakes}
            stays={search.good.value.text}
            onMend={replace}
          />
        )}
        <CommonChips text={usable} onChange={search.search} />
        <QueryChips text={usable} onChange={replace} />
      </search>
      <ShelfTools
        place={place}
        text={usable}
        query={search.good.value.query}
        view={view}
        onChange={search.search}
        onView={onView}
      />
      <ResultLine
        text={text}
        answer={search.answer.value}
        total={total}
        newCount={newCount}
        onClear={() => replace('')}
        onWhy={() => setWhy(true)}
        onHidden={() => replace('is:hidden')}
        onAllSeen={onAllSeen}
      />
      {help && <SearchHelp onTry={replace} onClose={() => setHelp(false)} />}
      {why && <WhyDialog search={search} sync={sync} onOpen={onOpen} onClose={() => setWhy(false)} />}
    </div>
  );
}

interface SearchBarProps {
  readonly place: Place;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: SearchModel;
  readonly sync: SyncModel;
  /** Books in the library. */
  readonly total: number;
  readonly newCount: number;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onOpen: (asin: string) => void;
  readonly onLeave: () => void;
  readonly onAllSeen: () => void;
}
