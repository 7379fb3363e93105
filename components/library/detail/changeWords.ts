import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import type { ChangeRow } from '@/lib/sync/ports';
import { formatLength } from '../../format/length';
import { formatDay } from '../../format/time';
import { capitalised } from '../facts';
import { peopleWords, seriesWords } from '../rowWords';

type Field = keyof typeof FIELDS;
type Words = (value: unknown) => string;

const text: Words = (value) => (typeof value === 'string' ? value : value === null ? '' : String(value));
const word: Words = (value) => capitalised(text(value).replaceAll('_', ' '));
const day: Words = (value) => (typeof value === 'string' ? formatDay(value) : '');
const yes: Words = (value) => i18n.t(value === true ? 'change.yes' : 'change.no');
const json = (value: unknown): string => (typeof value === 'string' ? value : '[]');
const oneOf =
  (words: Readonly<Record<string, () => string>>): Words =>
  (value) =>
    words[text(value)]?.() ?? text(value);

/** How the values of each column read. */
const FIELDS = {
  title: text,
  subtitle: text,
  language: word,
  publisher: text,
  sku: text,
  coverUrl: text,
  formatType: word,
  contentType: word,
  contentDeliveryType: word,
  summary: text,
  authorsJson: (value) => peopleWords(authorsOf({ authorsJson: json(value) })),
  narratorsJson: (value) => peopleWords(narratorsOf({ narratorsJson: json(value) })),
  seriesJson: (value) =>
    seriesOf({ seriesJson: json(value) })
      .map(seriesWords)
      .join(', '),
  genresJson: (value) => genresOf({ genresJson: json(value) }).join(', '),
  runtimeMinutes: (value) => (typeof value === 'number' ? (formatLength(value) ?? '') : ''),
  releaseDate: day,
  purchaseDate: day,
  addedAt: day,
  isPlus: yes,
  isPreorder: yes,
  isListenable: yes,
  availability: oneOf({
    OWNED: () => i18n.t('fact.availabilityOWNED'),
    PLUS: () => i18n.t('fact.availabilityPLUS'),
    LAPSED: () => i18n.t('fact.availabilityLAPSED'),
    UNKNOWN: () => '',
  }),
  presence: oneOf({
    PRESENT: () => i18n.t('change.present'),
    ABSENT: () => i18n.t('book.absent'),
    RETURNED: () => i18n.t('book.returned'),
  }),
} as const satisfies Partial<Record<keyof BookRow, Words>>;

const isField = (field: string): field is Field => Object.hasOwn(FIELDS, field);

/** One change as a reader understands it. */
export interface ChangeWords {
  readonly label: string;
  /** "" where there was nothing. */
  readonly before: string;
  readonly after: string;
  /** How the values are best shown. */
  readonly kind: 'words' | 'prose' | 'cover';
}

/** A change in words; a column of another version keeps its own name. */
export function changeWords({ field, before, after }: Pick<ChangeRow, 'field' | 'before' | 'after'>): ChangeWords {
  if (!isField(field)) return { label: field, before: text(before), after: text(after), kind: 'words' };
  const words = FIELDS[field];
  return {
    label: i18n.t(`change.field.${field}`),
    before: before === null ? '' : words(before),
    after: after === null ? '' : words(after),
    kind: field === 'coverUrl' ? 'cover' : field === 'summary' ? 'prose' : 'words',
  };
}
