import type { BookRow } from '../book';
import { fold } from '../fold';
import { isNew } from '../libraryFacts';
import { authorsOf, narratorsOf } from '../parse';
import { canListen } from '../rights';
import { annotationOf, type QueryContext } from './context';
import { hasValue, VALUE_FIELDS } from './values';

/** A word after `is:`, `has:` or `no:`. */
export interface Flag {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly test: (book: BookRow, context: QueryContext) => boolean;
}

const flag = (name: string, test: Flag['test'], aliases: readonly string[] = []): Flag => ({ name, aliases, test });

const PODCAST = /^podcast/i;
const isPodcast = ({ contentType, contentDeliveryType }: BookRow): boolean =>
  PODCAST.test(contentType ?? '') || PODCAST.test(contentDeliveryType ?? '');
const isFormat = ({ formatType }: BookRow, format: string): boolean => formatType?.toLowerCase() === format;

/** What `is:` can ask. */
export const IS_FLAGS: readonly Flag[] = [
  flag('finished', ({ isFinished }) => isFinished, ['read']),
  flag('started', ({ isFinished, percentComplete }) => !isFinished && (percentComplete ?? 0) > 0),
  flag('unstarted', ({ isFinished, percentComplete }) => !isFinished && (percentComplete ?? 0) === 0, ['unread']),
  flag('plus', ({ isPlus }) => isPlus),
  flag('owned', ({ availability, presence }) => availability === 'OWNED' && presence !== 'RETURNED'),
  flag('new', (book, { libraries }) => isNew(book, libraries)),
  flag('absent', ({ presence }) => presence === 'ABSENT', ['removed', 'missing']),
  flag('returned', ({ presence }) => presence === 'RETURNED'),
  flag('unavailable', ({ availability, presence }) => availability === 'LAPSED' || presence !== 'PRESENT', ['lapsed']),
  flag('listenable', canListen),
  flag('book', (book) => !isPodcast(book), ['books', 'audiobook', 'audiobooks']),
  flag('podcast', isPodcast, ['podcasts']),
  flag('episode', ({ contentDeliveryType }) => contentDeliveryType === 'PodcastEpisode', ['episodes']),
  flag('preorder', ({ isPreorder }) => isPreorder, ['pre-order', 'preordered']),
  flag('original', (book) => isFormat(book, 'original_recording'), ['originals']),
  flag('abridged', (book) => isFormat(book, 'abridged')),
  flag('authornarrated', (book) => {
    const narrators = new Set(narratorsOf(book).map(({ name }) => fold(name)));
    return narrators.size > 0 && authorsOf(book).some(({ name }) => narrators.has(fold(name)));
  }),
  flag('hidden', (book, { annotations }) => annotationOf(annotations, book)?.hidden === true),
];

/** What every book has. */
const ALWAYS = new Set(['asin', 'title', 'marketplace']);

/** What `has:` and `no:` can ask: every field that holds a value, and a few columns that are no fields. */
export const HAS_FLAGS: readonly Flag[] = [
  ...VALUE_FIELDS.filter(({ name }) => !ALWAYS.has(name)).map((field) =>
    field.name === 'progress'
      ? // Audible gives 0 % for books that nobody has opened.
        flag('progress', ({ isFinished, percentComplete }) => isFinished || (percentComplete ?? 0) > 0, field.aliases)
      : flag(field.name, (book, context) => hasValue(field, book, context), field.aliases),
  ),
  flag('cover', ({ coverUrl }) => coverUrl !== null && coverUrl !== '', ['covers']),
  flag('summary', ({ summary }) => summary !== null && summary !== '', ['description']),
];
