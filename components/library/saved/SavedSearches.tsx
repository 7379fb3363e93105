import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NameMistake, SavedSearch } from '@/lib/library/savedSearch';
import { formatNumber } from '../../format/number';
import { IconButton } from '../../page/IconButton';
import { useServices } from '../../services';
import type { SyncModel } from '../../sync/syncModel';
import { QueryLink } from '../QueryLink';
import type { SearchModel } from '../searchModel';
import { EditShelf } from './EditShelf';
import type { Naming } from './NameField';
import { SaveSearch } from './SaveSearch';
import { asksTheSame } from './sameSearch';
import { useShelfCounts } from './useShelfCounts';
import { useShelves } from './useShelves';

const ADD = 'M8 3v10M3 8h10';
const EDIT = 'M3 13l.7-2.9 7-7 2.2 2.2-7 7z';

/** The reader's saved searches, each a link with the number of its books, and what can be done with them. */
export function SavedSearches({ search, attempt, onGo }: SavedSearchesProps) {
  const services = useServices();
  const shelves = useShelves();
  const counts = useShelfCounts(shelves, search);
  const [task, setTask] = useState<'NONE' | 'SAVE' | 'EDIT'>('NONE');
  const [removed, setRemoved] = useState<SavedSearch | null>(null);
  const [said, setSaid] = useState('');
  const heading = useId();
  const whole = useRef<HTMLElement>(null);
  /** What takes the focus once it is drawn: what had it is gone or has moved. */
  const focusNext = useRef<string | null>(null);
  const focusMoved = useRef<string | null>(null);
  // What is moved in the document loses the focus, unless the reader took it elsewhere meanwhile.
  useLayoutEffect(() => {
    if (focusMoved.current !== null && document.activeElement === document.body) focusNext.current = focusMoved.current;
    focusMoved.current = null;
  }, [shelves]);
  useLayoutEffect(() => {
    const next = focusNext.current === null ? null : whole.current?.querySelector<HTMLElement>(focusNext.current);
    if (next === null || next === undefined) return;
    focusNext.current = null;
    next.focus();
  });

  const { text, query } = search.good.value;
  const current = shelves.find((shelf) => asksTheSame(shelf.query, query));
  const canSave = text.trim() !== '' && current === undefined && search.parsed.value.ok;

  const begin = (next: typeof task): void => {
    setTask(next);
    setRemoved(null);
    setSaid('');
  };
  const name = async (give: () => Promise<NameMistake | null>): Promise<Naming> => {
    const found: NameMistake[] = [];
    const done = await attempt(async () => found.push(...[await give()].filter((mistake) => mistake !== null)));
    return done ? (found[0] ?? 'DONE') : 'NOT_DONE';
  };
  const remove = async (shelf: SavedSearch): Promise<void> => {
    if (!(await attempt(() => services.removeShelf(shelf.id)))) return;
    focusNext.current = '.undo';
    setRemoved(shelf);
    setSaid(i18n.t('saved.removed', [shelf.name]));
  };
  const restore = async (shelf: SavedSearch): Promise<void> => {
    const outcome = await name(() => services.restoreShelf(shelf));
    if (outcome === 'NOT_DONE') return;
    focusNext.current = outcome === 'DONE' ? `[data-shelf="${shelf.id}"] :is(input, a)` : '[data-do="add"]';
    setRemoved(null);
    setSaid(outcome === 'DONE' ? '' : i18n.t('saved.NAME_TAKEN', [shelf.name]));
  };
  const move = async (shelf: SavedSearch, at: number, places: number): Promise<void> => {
    const to = at + places;
    if (to < 0 || to >= shelves.length) return;
    focusMoved.current = `[data-shelf="${shelf.id}"] [data-move="${places < 0 ? 'up' : 'down'}"]`;
    if (!(await attempt(() => services.moveShelf(shelf.id, places)))) return;
    setRemoved(null);
    setSaid(i18n.t('saved.moved', [shelf.name, formatNumber(to + 1), formatNumber(shelves.length)]));
  };

  return (
    <nav class="saved" ref={whole} aria-labelledby={heading}>
      <div class="saved-head">
        <h2 id={heading}>{i18n.t('saved.title')}</h2>
        {(shelves.length > 0 || task === 'EDIT') && (
          <IconButton
            path={EDIT}
            label={i18n.t('saved.edit')}
            aria-pressed={task === 'EDIT'}
            onClick={() => begin(task === 'EDIT' ? 'NONE' : 'EDIT')}
          />
        )}
        <IconButton
          data-do="add"
          path={ADD}
          label={i18n.t('saved.add')}
          aria-disabled={!canSave}
          onClick={() => canSave && begin('SAVE')}
        />
      </div>
      {task === 'SAVE' && (
        <SaveSearch
          query={text.trim()}
          onSave={(given) => name(() => services.saveShelf(given, text.trim()))}
          onClose={() => {
            begin('NONE');
            focusNext.current = '[data-do="add"]';
          }}
        />
      )}
      {shelves.length > 0 && (
        <ul aria-labelledby={heading}>
          {shelves.map((shelf, at) => (
            <li key={shelf.id} data-shelf={shelf.id}>
              {task === 'EDIT' ? (
                <EditShelf
                  shelf={shelf}
                  isFirst={at === 0}
                  isLast={at === shelves.length - 1}
                  onRename={(given) => name(() => services.renameShelf(shelf.id, given))}
                  onMove={(places) => move(shelf, at, places)}
                  onRemove={() => remove(shelf)}
                />
              ) : (
                <QueryLink
                  class="facet"
                  search={search}
                  query={shelf.query}
                  current={shelf === current}
                  {...(onGo === undefined ? {} : { onGo })}
                >
                  <span dir="auto">{shelf.name}</span>{' '}
                  <span class="facet-count">{countWords(counts.get(shelf.query))}</span>
                </QueryLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class={removed === null && said === '' ? 'visually-hidden' : 'saved-said'} role="status">
        {said}{' '}
        {removed !== null && (
          <button type="button" class="link undo" onClick={() => restore(removed)}>
            {i18n.t('saved.undo')}
          </button>
        )}
      </p>
    </nav>
  );
}

/** "" until it is counted, and for a search that this version cannot read. */
const countWords = (count: number | null | undefined): string =>
  count === null || count === undefined ? '' : formatNumber(count);

interface SavedSearchesProps {
  readonly search: SearchModel;
  readonly attempt: SyncModel['attempt'];
  /** The reader went to one of them. */
  readonly onGo?: () => void;
}
