import type { FlagField } from './fields';
import type { Flag } from './flags';
import type { GroupKey } from './group';
import type { Range } from './range';
import type { Sort } from './sort';
import type { DateField, NumberField, TextField } from './values';

/** Where something is in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word as it was typed; punctuation in it separates words, all of which must occur. */
export type WordTerm = Span & { readonly kind: 'word'; readonly text: string };
/** Whole words in this order. */
export type PhraseTerm = Span & { readonly kind: 'phrase'; readonly text: string };
/** Words of one field. */
export type TextTerm = Span & {
  readonly kind: 'text';
  readonly field: TextField;
  readonly text: string;
  readonly quoted: boolean;
  /** The words are all of a value, not a part of it; such a text counts as quoted. */
  readonly exact: boolean;
  /** `#3`: the place in the series; null when none is asked for. */
  readonly place: Range | null;
};
export type RangeTerm = Span & {
  readonly kind: 'range';
  readonly field: NumberField | DateField;
  readonly range: Range;
};
export type FlagTerm = Span & { readonly kind: 'flag'; readonly field: FlagField; readonly flag: Flag };
export type NotTerm = Span & { readonly kind: 'not'; readonly term: Exclude<Term, NotTerm> };
export type AllTerm = Span & { readonly kind: 'all'; readonly terms: readonly Exclude<Term, AllTerm>[] };
export type AnyTerm = Span & { readonly kind: 'any'; readonly terms: readonly Exclude<Term, AnyTerm>[] };

/**
 * A condition in normal form: nothing is denied twice, no "all" lies directly in an "all" and no "any" in an "any",
 * and both hold at least two terms.
 */
export type Term = WordTerm | PhraseTerm | TextTerm | RangeTerm | FlagTerm | NotTerm | AllTerm | AnyTerm;

/** What a query asks: every term of `where` holds. */
export interface Query {
  readonly where: readonly Exclude<Term, AllTerm>[];
  readonly sorts: readonly (Sort & Span)[];
  readonly group: (Span & { readonly key: GroupKey }) | null;
}

/** The query that shows everything. */
export const EVERYTHING: Query = { where: [], sorts: [], group: null };
