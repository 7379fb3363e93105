import { type Flag, HAS_FLAGS, IS_FLAGS } from './flags';
import { GROUP_KEYS, type GroupKey } from './group';
import { SORT_KEYS, type SortKey } from './sort';
import { VALUE_FIELDS, type ValueField } from './values';

/** A field whose values are a fixed set of words about a book. */
export interface FlagField {
  readonly kind: 'flag';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly flags: readonly Flag[];
  /** Whether the books that the flag does not fit are meant. */
  readonly denies: boolean;
}

/** `sort:`, which says in which order the answer is shown. */
export interface SortField {
  readonly kind: 'sort';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keys: readonly SortKey[];
}

/** `group:`, which says under which headings the answer is shown. */
export interface GroupField {
  readonly kind: 'group';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keys: readonly GroupKey[];
}

export type Field = ValueField | FlagField | SortField | GroupField;

/** The whole grammar: parser, evaluator, completion, printing and help are made from this table. */
export const FIELDS: readonly Field[] = [
  ...VALUE_FIELDS,
  { kind: 'flag', name: 'is', aliases: [], flags: IS_FLAGS, denies: false },
  { kind: 'flag', name: 'has', aliases: [], flags: HAS_FLAGS, denies: false },
  { kind: 'flag', name: 'no', aliases: [], flags: HAS_FLAGS, denies: true },
  { kind: 'sort', name: 'sort', aliases: ['order'], keys: SORT_KEYS },
  { kind: 'group', name: 'group', aliases: [], keys: GROUP_KEYS },
];

const BY_NAME = new Map(
  FIELDS.flatMap((field) => [field.name, ...field.aliases].map((name) => [name, field] as const)),
);

/** The field of a name or alias, in any case; undefined when it is none. */
export const fieldNamed = (name: string): Field | undefined => BY_NAME.get(name.toLowerCase());
