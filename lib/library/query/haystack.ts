import type { BookRow } from '../book';
import { authorsOf, narratorsOf, seriesOf } from '../parse';
import { lines } from './folded';
import { NO_FIT, numberOfWord, type Reading } from './vocabulary';

/** Everything bare words are looked for in. */
export interface Haystack {
  /** {@link lines} of every field, the ones that count most first. */
  readonly text: string;
  /** The words of `text` in their order, each as the number of the word and the place of its field. */
  readonly tokens: readonly number[];
}

const FIELD_BITS = 3;

/** The number of the word, of the vocabulary. */
export const wordOf = (token: number): number => token >> FIELD_BITS;
/** The place of the field that the word stands in; 0 is the title. */
export const fieldOf = (token: number): number => token & ((1 << FIELD_BITS) - 1);

const haystacks = new WeakMap<BookRow, Haystack>();

/** The haystack of a row, made once per row object. */
export function haystackOf(row: BookRow): Haystack {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const fresh = haystackFrom([
    [row.title],
    seriesOf(row).map(({ title }) => title),
    authorsOf(row).map(({ name }) => name),
    narratorsOf(row).map(({ name }) => name),
    row.subtitle === null ? [] : [row.subtitle],
    row.publisher === null ? [] : [row.publisher],
  ]);
  haystacks.set(row, fresh);
  return fresh;
}

function haystackFrom(fields: readonly (readonly string[])[]): Haystack {
  const texts = fields.map(lines);
  const tokens = texts.flatMap((text, field) =>
    text.split(/[ \n]+/).flatMap((word) => (word === '' ? [] : [(numberOfWord(word) << FIELD_BITS) | field])),
  );
  return { text: texts.join('\n'), tokens };
}

/** Whether a word of the haystack fits at all. */
export const hasWord = ({ tokens }: Haystack, reading: Reading): boolean =>
  tokens.some((token) => reading.fit(wordOf(token)) > NO_FIT);
