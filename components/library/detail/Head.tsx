import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { authorsOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { formatLength } from '../../format/length';
import { Cover } from '../Cover';
import { listenedWords } from '../facts';
import { seriesWords } from '../rowWords';
import { SeriesLink } from '../series/SeriesLink';
import { People } from './People';

/** `--cover` in detail.css. */
const WIDTH = '(min-width: 60rem) 8.5rem, (min-width: 30rem) 12rem, 7rem';

/** What a reader looks for first: cover, title, people, series, length, and how far it was listened to. */
export function Head({ book }: { book: BookRow }) {
  const authors = authorsOf(book);
  const narrators = narratorsOf(book);
  const series = seriesOf(book).filter(({ title }) => title !== '');
  return (
    <div class="detail-head">
      <Cover url={book.coverUrl} asin={book.asin} title={book.title} width={WIDTH} eager />
      <div class="detail-words">
        <h2 dir="auto">{book.title}</h2>
        {book.subtitle !== null && (
          <p class="subtitle" dir="auto">
            {book.subtitle}
          </p>
        )}
        {authors.length > 0 && (
          <p>
            <span class="quiet">{i18n.t('fact.authors')}</span> <People part="author" people={authors} />
          </p>
        )}
        {narrators.length > 0 && (
          <p>
            <span class="quiet">{i18n.t('fact.narrators')}</span> <People part="narrator" people={narrators} />
          </p>
        )}
        {series.length > 0 && (
          <p>
            <span class="quiet">{i18n.t('fact.series')}</span>{' '}
            {series.map((entry, at) => (
              <Fragment key={`${entry.title} ${entry.sequence}`}>
                {at > 0 && ', '}
                <SeriesLink class="search-link" entry={entry}>
                  {seriesWords(entry)}
                </SeriesLink>
              </Fragment>
            ))}
          </p>
        )}
        <Length book={book} />
      </div>
    </div>
  );
}

function Length({ book }: { book: BookRow }) {
  const { isFinished, runtimeMinutes } = book;
  const percent = isFinished ? 100 : Math.min(100, Math.max(0, book.percentComplete ?? 0));
  const length = formatLength(runtimeMinutes);
  const left = isFinished || percent === 0 ? null : formatLength((runtimeMinutes ?? 0) * (1 - percent / 100));
  const words = [
    length,
    listenedWords(book),
    left === null || length === null ? null : i18n.t('fact.left', [left]),
  ].filter((part) => part !== null);
  if (words.length === 0) return null;
  return (
    <div class="detail-length">
      <p class="quiet">{words.join(' · ')}</p>
      {percent > 0 && (
        <div class="bar" aria-hidden="true">
          <div class="bar-fill" style={{ inlineSize: `${percent}%` }} />
        </div>
      )}
    </div>
  );
}
