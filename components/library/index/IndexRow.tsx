import { sumWords } from '../series/seriesWords';
import { CoverStack } from './CoverStack';
import type { IndexEntry } from './indexEntries';

/** What one line of an index says: a name, how much there is of it, and how much of that is finished. */
export function IndexRow({ entry }: { entry: IndexEntry }) {
  const remark = entry.remark();
  const share = entry.titles === 0 ? 0 : entry.finished / entry.titles;
  return (
    <>
      <CoverStack books={entry.books} />
      <span class="index-words">
        <span class="index-name" dir="auto">
          {entry.name}
        </span>
        <span class="index-sums">{sumWords(entry)}</span>
        {remark !== null && <span class="index-remark">{remark}</span>}
      </span>
      <span class="index-share" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </>
  );
}
