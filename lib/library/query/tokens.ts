import type { Span } from './ast';
import { type Field, fieldNamed } from './fields';

/** What stands after the colon of a field. */
export interface Value extends Span {
  /** Without quotes and escapes. */
  readonly text: string;
  readonly quoted: boolean;
  /** False when the quote or bracket that opened it never closes. */
  readonly closed: boolean;
}

export type Token =
  | (Span & { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and' })
  | (Span & { readonly kind: 'word'; readonly text: string })
  | (Span & { readonly kind: 'phrase'; readonly value: Value })
  | (Span & {
      readonly kind: 'field';
      readonly field: Field;
      /** `=` stands before the value of a field of words. */
      readonly exact: boolean;
      readonly value: Value;
      /** What follows a quoted series without a blank: "#3". */
      readonly suffix: Value | null;
    });

const BLANK = /\s*/uy;
const BARE = /[^\s()"“„]+/uy;
const NAME = /\p{L}[\p{L}-]*:/uy;
const SUFFIX = /#[^\s()"“„]+/uy;
const CLOSING: Readonly<Record<string, RegExp>> = { '"': /"/, '“': /[”“"]/, '„': /[”“"]/ };
const UNIT_KINDS = new Set(['number', 'date']);

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads a quoted value whose quote stands at `start`. */
function quoted(text: string, start: number): Value {
  const closing = CLOSING[text.charAt(start)] ?? /"/;
  let read = '';
  let at = start + 1;
  while (at < text.length) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (letter === '\\' && (next === '\\' || next === '"')) {
      read += next;
      at += 2;
    } else if (closing.test(letter)) {
      return { start, end: at + 1, text: read, quoted: true, closed: true };
    } else {
      read += letter;
      at += 1;
    }
  }
  return { start, end: at, text: read, quoted: true, closed: false };
}

/** Reads `[0 TO 600]`, whose bracket stands at `start`. */
function bracketed(text: string, start: number): Value {
  const length = text.slice(start).search(/[\]}]/) + 1;
  const end = length === 0 ? text.length : start + length;
  return { start, end, text: text.slice(start, end), quoted: false, closed: length > 0 };
}

function bare(text: string, start: number, pattern = BARE): Value {
  const read = take(pattern, text, start);
  return { start, end: start + read.length, text: read, quoted: false, closed: true };
}

function valueAt(field: Field, text: string, start: number): Value {
  const letter = text.charAt(start);
  if (letter in CLOSING) return quoted(text, start);
  return UNIT_KINDS.has(field.kind) && /[[{]/.test(letter) ? bracketed(text, start) : bare(text, start);
}

function fieldAt(text: string, start: number): Token | null {
  const name = take(NAME, text, start);
  const field = name === '' ? undefined : fieldNamed(name.slice(0, -1));
  if (field === undefined) return null;
  const colon = start + name.length;
  const exact = field.kind === 'text' && text.charAt(colon) === '=';
  const value = valueAt(field, text, exact ? colon + 1 : colon);
  const numbered = field.kind === 'text' && field.numbered && value.quoted && value.closed;
  const suffix = numbered ? bare(text, value.end, SUFFIX) : null;
  return {
    kind: 'field',
    field,
    exact,
    value,
    suffix: suffix === null || suffix.text === '' ? null : suffix,
    start,
    end: suffix?.end ?? value.end,
  };
}

const BRACKETS: Readonly<Record<string, 'open' | 'close'>> = { '(': 'open', ')': 'close' };
const JOINS = new Map<string, 'or' | 'and'>([
  ['OR', 'or'],
  ['AND', 'and'],
]);

function tokenAt(text: string, start: number): Token {
  const letter = text.charAt(start);
  const bracket = BRACKETS[letter];
  if (bracket !== undefined) return { kind: bracket, start, end: start + 1 };
  if (letter === '-' && /[^\s)]/.test(text.charAt(start + 1))) return { kind: 'minus', start, end: start + 1 };
  if (letter in CLOSING) {
    const value = quoted(text, start);
    return { kind: 'phrase', value, start, end: value.end };
  }
  const field = fieldAt(text, start);
  if (field !== null) return field;
  const word = bare(text, start);
  const join = JOINS.get(word.text);
  return join === undefined
    ? { kind: 'word', text: word.text, start, end: word.end }
    : { kind: join, start, end: word.end };
}

/** Takes a query apart. Anything can be taken apart: what is wrong shows in the tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = take(BLANK, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end + take(BLANK, text, token.end).length;
  }
  return tokens;
}
