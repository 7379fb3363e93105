import fc from 'fast-check';
import type { Query, Term } from '@/lib/library/query/ast';
import { FIELDS } from '@/lib/library/query/fields';
import type { Range } from '@/lib/library/query/range';
import { queryOf } from './support';

const AT = { start: 0, end: 0 };
const at = <Shape extends object>(shape: Shape): Shape & typeof AT => ({ ...shape, ...AT });

const TABLES = new Set(['field', 'flag', 'key']);

/** Nodes without their places, and with names for the entries of the grammar, to compare what texts mean. */
export function placeless(query: Query): unknown {
  return JSON.parse(
    JSON.stringify(query, (key, value) => {
      if (key === 'start' || key === 'end') return undefined;
      return TABLES.has(key) ? value.name : value;
    }),
  );
}

const WORDS = [
  'salt',
  'Ember',
  'the',
  'lihgthouse',
  "o'dell",
  'spider-man',
  'J.K.',
  '図書館',
  'الملح',
  'foo:bar',
  '-',
  '#3',
  '&',
  'or',
  '1984',
];
const PHRASES = ['salt lighthouse', 'a "quiet" \\ room', 'OR', '-x', '(', '“bell”', 'author:quill', '!?', ' bell '];
const word = fc.constantFrom(...WORDS).map((text): Term => at({ kind: 'word', text }));
const phrase = fc.constantFrom(...PHRASES).map((text): Term => at({ kind: 'phrase', text }));

const spelt = (kind: 'number' | 'date', name: string) => {
  if (kind === 'date') return fc.constantFrom('2019', '2024-05', '2024-02-29', '30d', '2mo', '1y', '12h');
  return name === 'length' ? fc.constantFrom('60', '8h', '1.5h', '9h30m') : fc.constantFrom('0', '3', '4', '100');
};

const ORDER = ['0', '3', '4', '60', '1.5h', '8h', '9h30m', '100'];
const range = (kind: 'number' | 'date', name: string): fc.Arbitrary<Range> =>
  fc.oneof(
    spelt(kind, name).map((value): Range => ({ shape: 'value', value })),
    fc.record({
      shape: fc.constant('compare' as const),
      operator: fc.constantFrom('<', '<=', '>', '>='),
      value: spelt(kind, name),
    }),
    fc
      .record({
        shape: fc.constant('between' as const),
        from: fc.option(spelt(kind, name)),
        to: fc.option(spelt(kind, name)),
        fromExcluded: fc.boolean(),
        toExcluded: fc.boolean(),
      })
      .map((found): Range => {
        const backwards =
          found.from !== null &&
          found.to !== null &&
          (kind === 'date' ? found.from > found.to : ORDER.indexOf(found.from) > ORDER.indexOf(found.to));
        const [from, to] = backwards ? [found.to, found.from] : [found.from, found.to];
        return {
          ...found,
          from,
          to,
          fromExcluded: found.fromExcluded && from !== null,
          toExcluded: found.toExcluded && to !== null,
        };
      }),
  );

const place = fc.constantFrom<Range | null>(
  null,
  { shape: 'value', value: '3' },
  { shape: 'value', value: '1.5' },
  { shape: 'between', from: '1', to: null, fromExcluded: false, toExcluded: false },
);

const leaves: fc.Arbitrary<Term>[] = [
  word,
  phrase,
  ...FIELDS.flatMap((field): fc.Arbitrary<Term>[] => {
    switch (field.kind) {
      case 'text':
        return [
          fc
            .record({
              text: fc.constantFrom('quill', 'Tides', 'ñ', 'a-b'),
              place: field.numbered ? place : fc.constant(null),
            })
            .map((parts): Term => at({ kind: 'text', field, quoted: false, exact: false, ...parts })),
          fc
            .record({
              exact: fc.boolean(),
              text: fc.constantFrom(...PHRASES),
              place: field.numbered ? place : fc.constant(null),
            })
            .map((parts): Term => at({ kind: 'text', field, quoted: true, ...parts })),
        ];
      case 'number':
      case 'date':
        return [range(field.kind, field.name).map((found): Term => at({ kind: 'range', field, range: found }))];
      case 'flag':
        return [fc.constantFrom(...field.flags).map((flag): Term => at({ kind: 'flag', field, flag }))];
      default:
        return [];
    }
  }),
];

/** Joins terms the way the parser does, so that the result is in normal form. */
export const all = (terms: readonly Term[]): Term => {
  const flat = terms.flatMap((term) => (term.kind === 'all' ? term.terms : [term]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : at({ kind: 'all', terms: flat });
};
export const any = (terms: readonly Term[]): Term => {
  const flat = terms.flatMap((term) => (term.kind === 'any' ? term.terms : [term]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : at({ kind: 'any', terms: flat });
};
export const not = (term: Term): Term => (term.kind === 'not' ? term.term : at({ kind: 'not', term }));

/** A condition as deep as anybody writes one. */
export const someTerm: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: fc.oneof(...leaves) },
    { weight: 1, arbitrary: tie('term').map(not) },
    { weight: 1, arbitrary: fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map(all) },
    { weight: 1, arbitrary: fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map(any) },
  ),
})).term;

export const whereOf = (term: Term): Query['where'] => (term.kind === 'all' ? term.terms : [term]);

const directives = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        'sort:title',
        'sort:title-desc',
        'sort:added-asc',
        'sort:rating',
        'sort:series',
        'sort:length-desc',
      ),
      { maxLength: 2 },
    ),
    fc.option(fc.constantFrom('group:author', 'group:series', 'group:year')),
  )
  .map(([sorts, group]) => queryOf([...sorts, group ?? ''].join(' ')));

/** A whole query. */
export const someQuery: fc.Arbitrary<Query> = fc
  .tuple(fc.option(someTerm), directives)
  .map(([term, query]) => ({ ...query, where: term === null ? [] : whereOf(term) }));

/** Text that looks like a query, right or wrong. */
export const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '-',
        ' ',
        'OR',
        'AND',
        '"',
        '“',
        '\\',
        'author:',
        'series:"x"#',
        'is:plus',
        'sort:title',
        'group:year',
        'length:',
        '[0 TO 6]',
        '<8h',
        '..',
        '#3',
        'salt',
        '*',
        'added:',
        '30d',
        '2024-13',
        'constructor',
        '__proto__:',
        'is:',
      ),
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((blank) => parts.join(blank)));
