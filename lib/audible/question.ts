import type { Jaw, LibraryQuery } from './query';

/** What a pass can ask of the service. Every question has a name, under which its rows are remembered as seen. */
export type Question = Span | Continuation | Window;

/** A stretch of one sort order: `size` rows from `offset`. Sizes divide offsets, so a span is always a whole page. */
export interface Span {
  readonly kind: 'span';
  readonly jaw: Jaw;
  readonly offset: number;
  readonly size: number;
}

/** The rows after an answer that carried a token: the `number`th question of this kind in the pass. */
export interface Continuation {
  readonly kind: 'continuation';
  readonly number: number;
  readonly token: string;
  readonly size: number;
}

/** A stretch of what was bought after a moment, oldest first. */
export interface Window {
  readonly kind: 'window';
  /** RFC 3339, whole seconds. */
  readonly after: string;
  readonly offset: number;
  readonly size: number;
}

/** What a name tells of its question. Tokens are not remembered: nobody knows how long they are good for. */
export type Remembered = Span | Window | Pick<Continuation, 'kind' | 'number'>;

/** The question's name in `sightings.page`. */
export function keyOf(question: Remembered): string {
  switch (question.kind) {
    case 'span':
      return `${question.jaw}:${question.offset}+${question.size}`;
    case 'continuation':
      return `continuation:${question.number}`;
    case 'window':
      return `after ${question.after}:${question.offset}+${question.size}`;
  }
}

/** Whether the name is of the newest page: by its titles a list, and whose it is, is known. */
export const beginsTheList = (key: string): boolean => key.startsWith('newest:0+');

/** The question of a name; null when it is none. */
export function parseKey(key: string): Remembered | null {
  const [, number] = /^continuation:(\d+)$/.exec(key) ?? [];
  if (number !== undefined) return { kind: 'continuation', number: Number(number) };
  const [, jaw, after, offset, size] = /^(?:(newest|oldest)|after (\S+)):(\d+)\+(\d+)$/.exec(key) ?? [];
  const stretch = { offset: Number(offset), size: Number(size) };
  if (jaw === 'newest' || jaw === 'oldest') return { kind: 'span', jaw, ...stretch };
  return after === undefined ? null : { kind: 'window', after, ...stretch };
}

/** Orders names with the numbers in them as numbers, so that windows come in the order they were asked. */
export const compareKeys = new Intl.Collator('en', { numeric: true }).compare;

/** The question as a query. */
export function queryOf(question: Question, groups: readonly string[]): LibraryQuery {
  const { size } = question;
  switch (question.kind) {
    case 'span':
      return { jaw: question.jaw, page: question.offset / size + 1, pageSize: size, groups };
    case 'continuation':
      return { token: question.token, pageSize: size, groups };
    case 'window':
      return { after: question.after, page: question.offset / size + 1, pageSize: size, groups };
  }
}
