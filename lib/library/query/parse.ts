import type { AllTerm, AnyTerm, NotTerm, Query, Span, Term } from './ast';
import type { Mistake, MistakeCode } from './mistakes';
import { readField } from './readField';
import { type Token, tokenize } from './tokens';

/** A query, or everything that is wrong with the text. */
export type Parsed =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Deeper than anybody means, and far from what a call stack holds. */
const DEEPEST = 50;

const all = (terms: readonly Term[], span: Span): Term | null => {
  const flat = terms.flatMap((term) => (term.kind === 'all' ? term.terms : [term]));
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? { ...only, ...span } : ({ kind: 'all', terms: flat, ...span } satisfies AllTerm);
};

const any = (terms: readonly Term[], span: Span): Term | null => {
  const flat = terms.flatMap((term) => (term.kind === 'any' ? term.terms : [term]));
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? { ...only, ...span } : ({ kind: 'any', terms: flat, ...span } satisfies AnyTerm);
};

const not = (term: Term, span: Span): Term =>
  term.kind === 'not' ? { ...term.term, ...span } : ({ kind: 'not', term, ...span } satisfies NotTerm);

const spanOf = (terms: readonly Span[]): Span => ({ start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0 });

/**
 * Reads a query: words and fields side by side must all hold, `OR` binds less than that, `-` denies what follows it,
 * brackets group. Never throws; a text with mistakes gives all of them and no query, so that the page can keep
 * showing the last good one.
 */
export function parse(text: string): Parsed {
  const tokens = tokenize(text);
  const mistakes: Mistake[] = [];
  const sorts: Query['sorts'][number][] = [];
  let group: Query['group'] = null;
  let at = 0;

  const blame = (code: MistakeCode, { start, end }: Span): void => {
    // An OR can lack both its sides.
    const last = mistakes.at(-1);
    if (last?.code === code && last.start === start) return;
    mistakes.push({ code, start, end, field: null, suggestion: null });
  };

  function leaf(token: Token, nested: boolean): Term | null {
    const span = { start: token.start, end: token.end };
    if (token.kind === 'word') return { kind: 'word', text: token.text, ...span };
    if (token.kind === 'phrase') {
      if (!token.value.closed) blame('UNCLOSED_QUOTE', span);
      else if (token.value.text.trim() === '') blame('VALUE_EXPECTED', span);
      return { kind: 'phrase', text: token.value.text, ...span };
    }
    if (token.kind !== 'field') return null;
    const reading = readField(token);
    if (!reading.ok) {
      mistakes.push(reading.mistake);
      return null;
    }
    if (reading.kind === 'term') return reading.term;
    if (nested) blame('NESTED_DIRECTIVE', span);
    else if (reading.kind === 'sort') sorts.push({ ...reading.sort, ...span });
    else if (group !== null) blame('SECOND_GROUP', span);
    else group = { key: reading.key, ...span };
    return null;
  }

  /** What one token or bracket stands for; null for a directive and for what is wrong. */
  function term(depth: number): Term | null {
    const first = tokens[at];
    let denials = 0;
    while (tokens[at]?.kind === 'minus') {
      denials += 1;
      at += 1;
    }
    const token = tokens[at];
    if (first === undefined || token === undefined) return null;
    if (denials > 0 && (token.kind === 'or' || token.kind === 'and')) {
      blame('MISSING_SIDE', { start: first.start, end: token.start });
      return null;
    }
    at += 1;
    const found = token.kind === 'open' ? bracket(token, depth + 1) : leaf(token, depth > 0 || denials > 0);
    if (found === null) return null;
    const span = { start: first.start, end: found.end };
    return denials % 2 === 1 ? not(found, span) : { ...found, ...span };
  }

  function bracket(open: Token, depth: number): Term | null {
    if (depth > DEEPEST) {
      blame('TOO_DEEP', open);
      at = tokens.length;
      return null;
    }
    const before = at;
    const inner = sides(depth);
    const close = tokens[at];
    if (close?.kind !== 'close') {
      if (mistakes.every(({ code }) => code !== 'TOO_DEEP')) blame('UNCLOSED_GROUP', open);
      return null;
    }
    at += 1;
    const span = { start: open.start, end: close.end };
    if (at === before + 1) blame('EMPTY_GROUP', span);
    return inner === null ? null : { ...inner, ...span };
  }

  /** Terms side by side, up to an OR or the end of the bracket. */
  function side(depth: number): Term | null {
    const terms: Term[] = [];
    let join: Token | null = null;
    const from = at;
    for (let token = tokens[at]; token !== undefined && token.kind !== 'or'; token = tokens[at]) {
      if (token.kind === 'close') {
        if (depth > 0) break;
        blame('UNOPENED_GROUP', token);
        at += 1;
      } else if (token.kind === 'and') {
        if (join !== null || at === from) blame('MISSING_SIDE', token);
        join = token;
        at += 1;
      } else {
        const found = term(depth);
        if (found !== null) terms.push(found);
        join = null;
      }
    }
    if (join !== null) blame('MISSING_SIDE', join);
    return all(terms, spanOf(terms));
  }

  function sides(depth: number): Term | null {
    const terms: Term[] = [];
    let or: Token | null = null;
    for (;;) {
      const known = mistakes.length;
      const found = side(depth);
      if (found !== null) terms.push(found);
      const next = tokens[at];
      const blamed = mistakes.length > known;
      if (next?.kind !== 'or') {
        if (or !== null && found === null && !blamed) blame('MISSING_SIDE', or);
        return any(terms, spanOf(terms));
      }
      if (found === null && !blamed) blame('MISSING_SIDE', or ?? next);
      or = next;
      at += 1;
    }
  }

  const whole = sides(0);
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort((a, b) => a.start - b.start || a.end - b.end) };
  const where = whole === null ? [] : whole.kind === 'all' ? whole.terms : [whole];
  return { ok: true, query: { where, sorts, group } };
}
