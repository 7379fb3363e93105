import type { ComponentChild, ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookKey } from '@/lib/library/bookKey';
import { Icon } from '../page/Icon';
import { useHeight } from '../page/useHeight';
import { useSettled } from '../page/useSettled';
import type { SyncModel } from '../sync/syncModel';
import { CommonChips } from './CommonChips';
import { FacetsDialog } from './FacetsDialog';
import { Mistakes } from './Mistakes';
import { QueryChips } from './QueryChips';
import { ResultLine } from './ResultLine';
import { SearchBox } from './SearchBox';
import { SearchHelp } from './SearchHelp';
import { ShelfTools } from './ShelfTools';
import type { SearchModel } from './searchModel';
import { useFacetsBeside } from './useFacetsBeside';
import { useKey } from './useKey';
import type { View } from './views';
import { WhyDialog } from './why/WhyDialog';

/** Nobody wants to hear of a mistake in a word they are still typing. */
const PAUSE_MS = 500;
const FUNNEL = 'M2 3h12l-4.6 5.2v4.6l-2.8-1.6v-3z';
const MISTAKES = 'search-mistakes';

/** The search field, what is wrong with the text in it, and what it hides. */
export function SearchBar(props: SearchBarProps) {
  const { bar, input, search, sync, view, saved, tools, shelfTools, total, newCount } = props;
  const { onView, onOpen, onLeave, onAllSeen } = props;
  const [help, setHelp] = useState(false);
  const [why, setWhy] = useState(false);
  const [facets, setFacets] = useState(false);
  const facetsBeside = useFacetsBeside();
  // A window that is made narrow again does not open it by itself.
  useEffect(() => {
    if (facetsBeside) setFacets(false);
  }, [facetsBeside]);
  useKey('?', () => setHelp(true));
  useHeight(bar, '--search-bar');
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
          {!facetsBeside && total > 0 && (
            <button
              type="button"
              class="button help-button"
              aria-label={i18n.t('facet.title')}
              aria-haspopup="dialog"
              title={i18n.t('facet.title')}
              onClick={() => setFacets(true)}
            >
              <Icon path={FUNNEL} />
            </button>
          )}
          {saved}
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
      {/* Numbers have no order, no groups and no look: the sections of the library lead back to the books. */}
      {shelfTools ??
        (view !== 'stats' && (
          <ShelfTools
            text={usable}
            query={search.good.value.query}
            libraries={search.context.value.libraries}
            view={view}
            onChange={search.search}
            onView={onView}
          >
            {tools}
          </ShelfTools>
        ))}
      <ResultLine
        text={text}
        answer={search.answer.value}
        total={total}
        isList={shelfTools === null && view !== 'stats'}
        newCount={newCount}
        onClear={() => replace('')}
        onWhy={() => setWhy(true)}
        onHidden={() => replace('is:hidden')}
        onAllSeen={onAllSeen}
      />
      {facets && !facetsBeside && <FacetsDialog search={search} onClose={() => setFacets(false)} />}
      {help && <SearchHelp onTry={replace} onClose={() => setHelp(false)} />}
      {why && <WhyDialog search={search} sync={sync} onOpen={onOpen} onClose={() => setWhy(false)} />}
    </div>
  );
}

interface SearchBarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: SearchModel;
  readonly sync: SyncModel;
  /** Books in the library. */
  readonly total: number;
  readonly newCount: number;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onOpen: (key: BookKey) => void;
  /** The way to the saved searches, where they are not beside the books. */
  readonly saved: ComponentChildren;
  /** What more can be done with the view. */
  readonly tools: ComponentChildren;
  /** What takes the place of the tools for books; null where books are shown. */
  readonly shelfTools: ComponentChild;
  readonly onLeave: () => void;
  readonly onAllSeen: () => void;
}
