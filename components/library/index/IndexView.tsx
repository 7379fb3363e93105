import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { placeKept } from '../../page/goTo';
import { useSettled } from '../../page/useSettled';
import type { SearchModel } from '../searchModel';
import { IndexList } from './IndexList';
import { indexEntries } from './indexEntries';
import type { IndexName, IndexOrder } from './indexPlace';

/** Counting is not worth a frame of somebody's typing. */
const REST_MS = 150;

/** The series, authors or narrators of the books that the search finds. */
export function IndexView({ index, by, search, bar }: IndexViewProps) {
  const { books } = useSettled(search.answer.value, REST_MS);
  const { query, text } = search.good.value;
  const settledQuery = useSettled(query, REST_MS);
  const entries = useMemo(() => indexEntries(index, books, by, settledQuery), [index, books, by, settledQuery]);
  const first = useMemo(() => placeKept()?.focus ?? null, []);
  if (entries.length === 0) {
    return books.length === 0 ? null : <p class="empty">{i18n.t(`index.none.${index}`)}</p>;
  }
  return (
    <IndexList
      index={index}
      label={i18n.t(`section.${index}`)}
      entries={entries}
      arrangement={`${by}\n${text}`}
      first={first}
      bar={bar}
    />
  );
}

interface IndexViewProps {
  readonly index: IndexName;
  readonly by: IndexOrder;
  readonly search: SearchModel;
  readonly bar: RefObject<HTMLElement | null>;
}
