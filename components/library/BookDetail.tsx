import type { BookRow } from '@/lib/library/book';
import { Cover } from './Cover';
import { factsOf } from './facts';
import { presenceWords } from './presenceWords';

/** All that is known about one book. */
export function BookDetail({ book, closeLabel, onClose }: BookDetailProps) {
  const gone = presenceWords(book);
  return (
    <article class="detail">
      <button type="button" class="button back" onClick={onClose}>
        {closeLabel}
      </button>
      <div class="detail-head">
        <Cover url={book.coverUrl} asin={book.asin} title={book.title} eager />
        <div>
          <h2 dir="auto">{book.title}</h2>
          {book.subtitle !== null && (
            <p class="subtitle" dir="auto">
              {book.subtitle}
            </p>
          )}
        </div>
      </div>
      {gone !== null && <p class="gone">{gone}</p>}
      <dl class="facts">
        {factsOf(book).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {book.summary !== null && (
        <p class="summary" dir="auto">
          {book.summary}
        </p>
      )}
    </article>
  );
}

interface BookDetailProps {
  readonly book: BookRow;
  readonly closeLabel: string;
  readonly onClose: () => void;
}
