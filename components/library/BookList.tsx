import { i18n } from '#i18n';
import { bookKey } from '@/lib/library/bookKey';
import { areSeveral, isNew } from '@/lib/library/libraryFacts';
import { BookItem } from './BookItem';
import { BookTile } from './BookTile';
import { PickBar } from './picking/PickBar';
import { PickBox } from './picking/PickBox';
import { originWords } from './rowWords';
import { ShelfHeading } from './ShelfHeading';
import { type BookRowsProps, keepWords, useBookRows } from './useBookRows';

const classes = (tiled: boolean, ofSeveral: boolean): string =>
  ['book-list', tiled && 'tiles', ofSeveral && 'of-several'].filter((name) => name !== false).join(' ');

/** The books, in rows or, `tiled`, as covers side by side. */
export function BookList({ tiled, ...props }: BookRowsProps & { readonly tiled: boolean }) {
  const { libraries, selected, shelf, picking } = props;
  const drawn = useBookRows<HTMLUListElement>(props, tiled);
  const { list, ruler, headingRuler, layout, rows, isPicking, setActive, onPress, pickTo } = drawn;
  const rowHeight = `${layout?.rowHeight ?? 0}px`;
  const columns = layout?.columns ?? 1;
  const Item = tiled ? BookTile : BookItem;
  return (
    <>
      <div class={classes(tiled, areSeveral(libraries))}>
        <div class="ruler" ref={ruler} aria-hidden="true" />
        <div class="ruler heading" ref={headingRuler} aria-hidden="true" />
        <ul
          ref={list}
          aria-label={i18n.t('library.list')}
          style={{ height: `${layout?.height ?? 0}px`, '--columns': columns, '--row-height': rowHeight }}
          onKeyDown={drawn.onKeyDown}
          onKeyUp={drawn.onKeyUp}
        >
          {rows.map(({ entry, slot, section, isCurrent, isPicked, column, top, height }) => (
            <li
              key={slot}
              class={isPicked ? 'picked' : undefined}
              aria-setsize={shelf.books}
              aria-posinset={entry.place}
              style={{ top: `${top}px`, height: `${height}px`, insetInlineStart: `${(column * 100) / columns}%` }}
            >
              {section !== undefined && <ShelfHeading section={section} />}
              <button
                type="button"
                class="book"
                data-book={bookKey(entry.book)}
                style={{ height: rowHeight }}
                tabIndex={isCurrent ? 0 : -1}
                aria-current={bookKey(entry.book) === selected ? 'true' : undefined}
                onFocus={() => setActive(entry.key)}
                onMouseDown={keepWords}
                onClick={(event) => onPress(event, entry)}
              >
                <Item
                  book={entry.book}
                  fresh={isNew(entry.book, libraries)}
                  origin={originWords(entry.book, libraries)}
                />
              </button>
              {isPicking && (
                <PickBox
                  book={entry.book}
                  isPicked={isPicked}
                  inTabOrder={isCurrent}
                  onFocus={() => setActive(entry.key)}
                  onPick={(isRange) => pickTo(entry, isRange)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <PickBar foot={drawn.foot} shelf={shelf} libraries={libraries} picking={picking} />
    </>
  );
}
