import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import { authorsOf } from '@/lib/library/parse';
import { findTitles } from '@/lib/library/query/findTitles';
import { useSettled } from '../../page/useSettled';
import type { SyncModel } from '../../sync/syncModel';
import { originWords, peopleWords } from '../rowWords';
import type { SearchModel } from '../searchModel';
import { NotHere } from './NotHere';
import { WhyNot } from './WhyNot';

/** As many as can be told apart at a glance. */
const MOST = 6;
/** Words that no book has are compared with all of them, which is not worth a key press. */
const REST_MS = 120;

/** "Why is this book not shown?": finds any book of the library and says what keeps it out of the present search. */
export function WhyDialog({ search, sync, onOpen, onClose }: WhyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<BookKey | null>(null);
  const wanted = useRef<BookKey | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const asked = useSettled(text, REST_MS);
  const books = search.books.value;
  const context = search.context.value;
  const found = useMemo(() => findTitles(books, asked, context, MOST), [books, asked, context]);
  const book = found.length === 1 ? found[0] : books.find((one) => bookKey(one) === chosen);
  const overview = sync.overview.value;
  return (
    <dialog
      ref={dialog}
      class="why"
      aria-labelledby="why-title"
      onKeyDown={(event) => event.stopPropagation()}
      // Only a closed dialog lets go of the focus.
      onClose={() => {
        onClose();
        if (wanted.current !== null) onOpen(wanted.current);
      }}
    >
      <div class="why-head">
        <h2 id="why-title">{i18n.t('why.title')}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('library.close')}
        </button>
      </div>
      <label for="why-book">{i18n.t('why.which')}</label>
      <input
        id="why-book"
        class="own-input"
        type="search"
        dir="auto"
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
        }}
      />
      {found.length > 1 && (
        <ul class="why-found" aria-label={i18n.t('why.found')}>
          {found.map((one) => (
            <li key={bookKey(one)}>
              <Found
                book={one}
                origin={originWords(one, context.libraries)}
                chosen={bookKey(one) === chosen}
                onChoose={setChosen}
              />
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {book !== undefined && (
          <WhyNot
            key={bookKey(book)}
            book={book}
            search={search}
            sync={sync}
            onOpen={() => {
              wanted.current = bookKey(book);
              dialog.current?.close();
            }}
          />
        )}
        {asked.trim() !== '' && found.length === 0 && overview !== null && (
          <NotHere text={asked} overview={overview} sync={sync} />
        )}
      </div>
    </dialog>
  );
}

function Found({ book, origin, chosen, onChoose }: FoundProps) {
  const about = [peopleWords(authorsOf(book)), origin ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <button type="button" class="why-book" aria-pressed={chosen} onClick={() => onChoose(bookKey(book))}>
      <span dir="auto">{book.title}</span> <span class="quiet">{about}</span>
    </button>
  );
}

interface FoundProps {
  readonly book: BookRow;
  /** The library it is from, where that has to be said. */
  readonly origin: string | null;
  readonly chosen: boolean;
  readonly onChoose: (key: BookKey) => void;
}

interface WhyDialogProps {
  readonly search: SearchModel;
  readonly sync: SyncModel;
  readonly onOpen: (key: BookKey) => void;
  readonly onClose: () => void;
}
