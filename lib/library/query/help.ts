import { FIELDS, type Field } from './fields';

/** One entry of the help page; the words for `key` belong to the locales. */
export interface HelpEntry {
  readonly key: string;
  /** Queries that can be tried as they are. */
  readonly examples: readonly string[];
}

export interface HelpValue {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly key: string;
}

/** A field with everything that may follow its colon. */
export interface HelpField extends HelpEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Field['kind'];
  /** The fixed set of values; empty where any may be given. */
  readonly values: readonly HelpValue[];
}

const syntax = (name: string, ...examples: readonly string[]): HelpEntry => ({ key: `query.syntax.${name}`, examples });

/** How conditions are put together. */
export const HELP_SYNTAX: readonly HelpEntry[] = [
  syntax('words', 'salt quill'),
  syntax('phrase', '"salt lighthouse"'),
  syntax('field', 'author:quill', 'series:"Tides of Ember"#3'),
  syntax('exact', 'author:="Ida Quill"'),
  syntax('not', '-is:finished', '-genre:horror'),
  syntax('or', 'author:quill OR narrator:finch'),
  syntax('brackets', '(genre:fantasy OR genre:history) length:<8h'),
  syntax('range', 'length:5h..10h', 'rating:>=4.5', 'released:2019..2021'),
  syntax('ago', 'added:<30d', 'added:>1y'),
  syntax('any', 'series:*', 'rating:*'),
];

function valuesOf(field: Field): readonly HelpValue[] {
  const named = field.kind === 'flag' ? field.flags : field.kind === 'sort' || field.kind === 'group' ? field.keys : [];
  // "no" denies what "has" asks: the same words explain both.
  const owner = field.kind === 'flag' && field.denies ? 'has' : field.name;
  return named.map((value) => ({
    name: value.name,
    aliases: 'aliases' in value ? value.aliases : [],
    key: `query.${owner}.${value.name}`,
  }));
}

function examplesOf(field: Field): readonly string[] {
  const values =
    'examples' in field
      ? field.examples
      : valuesOf(field)
          .slice(0, 3)
          .map(({ name }) => name);
  return values.map((value) => `${field.name}:${value}`);
}

/** Every field of the grammar, in the order of its table. */
export const HELP_FIELDS: readonly HelpField[] = FIELDS.map((field) => ({
  key: `query.field.${field.name}`,
  name: field.name,
  aliases: field.aliases,
  kind: field.kind,
  examples: examplesOf(field),
  values: valuesOf(field),
}));
