import type { Span, Term } from './ast';
import { type FlagField, fieldNamed, type GroupField, type SortField } from './fields';
import type { GroupKey } from './group';
import type { Mistake, MistakeCode } from './mistakes';
import { nearest } from './nearest';
import { type Range, type RangeReading, readRange } from './range';
import type { Sort } from './sort';
import type { Token, Value } from './tokens';
import { PLACES } from './units';
import type { TextField } from './values';

type FieldToken = Extract<Token, { kind: 'field' }>;

/** What a field with its value stands for, or what is wrong with the value. */
export type FieldReading =
  | { readonly ok: true; readonly kind: 'term'; readonly term: Term }
  | { readonly ok: true; readonly kind: 'sort'; readonly sort: Sort }
  | { readonly ok: true; readonly kind: 'group'; readonly key: GroupKey }
  | { readonly ok: false; readonly mistake: Mistake };

interface Word {
  readonly name: string;
  readonly aliases?: readonly string[];
}

const wordNamed = <W extends Word>(words: readonly W[], name: string): W | undefined =>
  words.find((word) => word.name === name || word.aliases?.includes(name) === true);

const namesOf = (words: readonly Word[]): string[] => words.map(({ name }) => name);

const PLACE = /^(.*)#([^#]+)$/su;
const DASHED = /^([\d.,]+)[-–]([\d.,]+)$/u;

/** `#3`, `#2.5`, `#1..3` and, as sequences are written, `#1-3`. */
const readPlace = (text: string): RangeReading => readRange(PLACES, text.replace(DASHED, '$1..$2'));

/** Reads a field token. */
export function readField({ field, exact, value, suffix, start, end }: FieldToken): FieldReading {
  const wrong = (code: MistakeCode, { start, end }: Span, suggestion: string | null = null): FieldReading => ({
    ok: false,
    mistake: { code, start, end, field: field.name, suggestion },
  });
  const term = (found: Term): FieldReading => ({ ok: true, kind: 'term', term: found });

  if (!value.closed) return wrong(value.quoted ? 'UNCLOSED_QUOTE' : 'UNCLOSED_RANGE', value);
  if (value.text.trim() === '') return wrong('VALUE_EXPECTED', { start, end });
  switch (field.kind) {
    case 'text': {
      const written = textAndPlace(field, value, suffix);
      if (written === null) return wrong('NUMBER_EXPECTED', suffix ?? value);
      // "Exactly nothing" is no question; "any place" is one.
      if (exact && written.text === '') return wrong('VALUE_EXPECTED', { start, end });
      return term({ kind: 'text', field, quoted: value.quoted || exact, exact, ...written, start, end });
    }
    case 'number':
    case 'date': {
      const reading = readRange(field.unit, value.text.trim());
      return reading.ok ? term({ kind: 'range', field, range: reading.range, start, end }) : wrong(reading.code, value);
    }
    case 'flag': {
      const flag = readFlag(field, value);
      return flag === undefined
        ? wrong('UNKNOWN_FLAG', value, nearest(value.text, namesOf(field.flags)))
        : term({ kind: 'flag', field, flag, start, end });
    }
    case 'sort': {
      const sort = readSort(field, value);
      return sort === null
        ? wrong('UNKNOWN_SORT', value, nearest(value.text, namesOf(field.keys)))
        : { ok: true, kind: 'sort', sort };
    }
    case 'group': {
      const key = readGroup(field, value);
      return key === undefined
        ? wrong('UNKNOWN_GROUP', value, nearest(value.text, namesOf(field.keys)))
        : { ok: true, kind: 'group', key };
    }
  }
}

/** Null when the place is no number. */
function textAndPlace(
  field: TextField,
  value: Value,
  suffix: Value | null,
): { readonly text: string; readonly place: Range | null } | null {
  if (suffix !== null) {
    const reading = readPlace(suffix.text.slice(1));
    return reading.ok ? { text: value.text, place: reading.range } : null;
  }
  if (field.numbered && !value.quoted) {
    const [, text = '', place = ''] = PLACE.exec(value.text) ?? [];
    const reading = readPlace(place);
    // "#" may be part of a name as well.
    if (reading.ok) return { text, place: reading.range };
  }
  return { text: value.text, place: null };
}

const readFlag = (field: FlagField, { text }: Value) => wordNamed(field.flags, text.toLowerCase());

/** The key's own name, or a name of the field that it sorts by. */
function keyNamed<Key extends Word>(keys: readonly Key[], name: string): Key | undefined {
  return wordNamed(keys, name) ?? wordNamed(keys, fieldNamed(name)?.name ?? '');
}

function readSort({ keys }: SortField, { text }: Value): Sort | null {
  const [, name = '', direction] = /^(.*?)(?:-(asc|desc))?$/s.exec(text.toLowerCase()) ?? [];
  const key = keyNamed(keys, name);
  if (key === undefined) return null;
  return { key, direction: direction === 'asc' || direction === 'desc' ? direction : key.natural };
}

const readGroup = ({ keys }: GroupField, { text }: Value) => keyNamed(keys, text.toLowerCase());
