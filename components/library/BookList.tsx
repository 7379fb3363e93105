import { i18n } from '#i18n';
import { BookItem } from './BookItem';
import { BookTile } from './BookTile';
import { isNew } from './newBooks';
import { ShelfHeading } from './ShelfHeading';
import { type BookRowsProps, useBookRows } from './useBookRows';

/** The books, in rows or, `tiled`, as covers side by side. */
export function BookList({ tiled, ...props }: BookRowsProps & { readonly tiled: boolean }) {
  const { baselineAt, selected, shelf, onOpen } = props;
  const { list, ruler, headingRuler, layout, rows, setActive, onKeyDown } = useBookRows<HTMLUListElement>(props, tiled);
  const columns = layout?.columns ?? 1;
  const Item = tiled ? BookTile : BookItem;
  return (
    <div class={tiled ? 'book-list tiles' : 'book-list'}>
      <div class="ruler" ref={ruler} aria-hidden="true" />
      <div class="ruler heading" ref={headingRuler} aria-hidden="true" />
      <ul
        ref={list}
        aria-label={i18n.t('library.list')}
        style={{ height: `${layout?.height ?? 0}px`, '--columns': columns }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ entry: { key, book, place }, section, isCurrent, column, top, height }) => (
          <li
            key={key}
            aria-setsize={shelf.books}
            aria-posinset={place}
            style={{ top: `${top}px`, height: `${height}px`, insetInlineStart: `${(column * 100) / columns}%` }}
          >
            {section !== undefined && <ShelfHeading section={section} />}
            <button
              type="button"
              class="book"
              data-book={book.asin}
              style={{ height: `${layout?.rowHeight ?? 0}px` }}
              tabIndex={isCurrent ? 0 : -1}
              aria-current={book.asin === selected ? 'true' : undefined}
              onFocus={() => setActive(key)}
              onClick={() => onOpen(book.asin)}
            >
              <Item book={book} fresh={isNew(book, baselineAt)} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
