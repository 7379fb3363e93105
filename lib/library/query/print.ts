import type { Query, Term } from './ast';
import { printRange } from './range';
import { sortName } from './sort';

/** Text in quotes, as a query understands it: whole words in that order. */
export const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function printLeaf(term: Exclude<Term, { kind: 'not' | 'all' | 'any' }>): string {
  switch (term.kind) {
    case 'word':
      return term.text;
    case 'phrase':
      return quote(term.text);
    case 'text': {
      const place = term.place === null ? '' : `#${printRange(term.place)}`;
      return `${term.field.name}:${term.exact ? '=' : ''}${term.quoted ? quote(term.text) : term.text}${place}`;
    }
    case 'range':
      return `${term.field.name}:${printRange(term.range)}`;
    case 'flag':
      return `${term.field.name}:${term.flag.name}`;
  }
}

const inBrackets = (term: Term): string =>
  term.kind === 'all' || term.kind === 'any' ? `(${printTerm(term)})` : printTerm(term);

/** The canonical text of a term. */
export function printTerm(term: Term): string {
  switch (term.kind) {
    case 'all':
      return term.terms.map(inBrackets).join(' ');
    case 'any':
      // AND binds closer than OR, so what is an "all" in here needs no brackets.
      return term.terms.map(printTerm).join(' OR ');
    case 'not':
      return `-${inBrackets(term.term)}`;
    default:
      return printLeaf(term);
  }
}

/** The canonical text of a query; two queries with the same text ask the same. */
export function print({ where, sorts, group }: Query): string {
  const [only] = where;
  const conditions = where.length === 1 && only !== undefined ? [printTerm(only)] : where.map(inBrackets);
  const directives = [
    ...sorts.map((sort) => `sort:${sortName(sort)}`),
    ...(group === null ? [] : [`group:${group.key.name}`]),
  ];
  return [...conditions, ...directives].join(' ');
}
