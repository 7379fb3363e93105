import { i18n } from '#i18n';
import type { Answer } from '@/lib/library/query/run';
import { formatNumber } from '../format/number';

/** How many books are shown, how many are not, and the way back to all; and which words were read as mistyped. */
export function ResultLine(props: ResultLineProps) {
  const { text, answer, total, isList, newCount, onClear, onWhy, onHidden, onAllSeen } = props;
  const { books, hidden, hiddenByReader, guesses } = answer;
  // Before the first answer there is nothing to say of a search, and no reason to offer what follows on it.
  const isAsked = text !== '' && books.length + hidden + hiddenByReader > 0;
  return (
    <div class="search-line">
      <span aria-live={text === '' ? 'off' : 'polite'}>
        {hidden + hiddenByReader === 0
          ? (text === '' || isAsked) && allWords(total, isList && text === '')
          : i18n.t('library.shown', [formatNumber(books.length), formatNumber(total)])}
        {guesses.size > 0 && books.length > 0 && ` · ${i18n.t('library.guessed', [[...guesses].join(', ')])}`}
        {hidden > 0 && <span class="search-hidden"> · {i18n.t('library.hidden', hidden, [formatNumber(hidden)])}</span>}
      </span>
      {isAsked && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" class="link" onClick={onClear}>
            {i18n.t('library.clear')}
          </button>
        </>
      )}
      {hiddenByReader > 0 && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" class="link" onClick={onHidden}>
            {i18n.t('library.hiddenByReader', hiddenByReader, [formatNumber(hiddenByReader)])}
          </button>
        </>
      )}
      {(isAsked || hiddenByReader > 0) && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" class="link" aria-label={i18n.t('why.title')} onClick={onWhy}>
            {i18n.t('library.why')}
          </button>
        </>
      )}
      {newCount > 0 && (
        <button type="button" class="link end" onClick={onAllSeen}>
          {i18n.t('library.markAllSeen')}
        </button>
      )}
    </div>
  );
}

interface ResultLineProps {
  readonly text: string;
  readonly answer: Answer;
  readonly total: number;
  /** Whether the books themselves are shown, which are in an order. */
  readonly isList: boolean;
  readonly newCount: number;
  readonly onClear: () => void;
  /** Asks why a book is not among those shown. */
  readonly onWhy: () => void;
  /** Asks for the books that the reader hid. */
  readonly onHidden: () => void;
  readonly onAllSeen: () => void;
}

function allWords(total: number, isNewestFirst: boolean): string {
  if (total === 0) return '';
  return isNewestFirst
    ? i18n.t('library.all', total, [formatNumber(total)])
    : i18n.t('books', total, [formatNumber(total)]);
}
