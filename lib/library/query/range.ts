import type { MistakeCode } from './mistakes';
import type { DateUnit, NumberUnit } from './units';

export type Operator = '<' | '<=' | '>' | '>=';

/** A range as it is written; values are spelt the unit's way. */
export type Range =
  /** "8h", "2024", "30d" */
  | { readonly shape: 'value'; readonly value: string }
  | { readonly shape: 'compare'; readonly operator: Operator; readonly value: string }
  /** "5h..10h"; null is open, and open on both sides means any value at all. */
  | {
      readonly shape: 'between';
      readonly from: string | null;
      readonly to: string | null;
      /** Lucene's braces: the end itself does not count. */
      readonly fromExcluded: boolean;
      readonly toExcluded: boolean;
    };

export type RangeReading =
  | { readonly ok: true; readonly range: Range }
  | { readonly ok: false; readonly code: MistakeCode };

const LUCENE = /^([[{])\s*(\S+)\s+to\s+(\S+)\s*([\]}])$/i;
const COMPARE = /^(<=|>=|<|>|=|≤|≥)(.*)$/u;
const OPERATORS: Readonly<Record<string, Operator>> = {
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};
const ANY: Range = { shape: 'between', from: null, to: null, fromExcluded: false, toExcluded: false };

type Unit = NumberUnit | DateUnit;

/** Ages count backwards, so either order of two of them is meant the same. */
function isBackwards(unit: Unit, from: string, to: string): boolean {
  if (unit.kind === 'number') return unit.read(from) > unit.read(to);
  const first = unit.calendar(from);
  const last = unit.calendar(to);
  // From a month to its own year holds the rest of the year.
  return first !== null && last !== null && first[0] >= last[1];
}

function between(unit: Unit, from: string, to: string, fromExcluded: boolean, toExcluded: boolean): RangeReading {
  const open = (text: string) => text === '' || text === '*';
  const low = open(from) ? null : unit.spell(from);
  const high = open(to) ? null : unit.spell(to);
  if ((low === null && !open(from)) || (high === null && !open(to))) return { ok: false, code: unit.mistake };
  if (low !== null && high !== null && isBackwards(unit, low, high)) return { ok: false, code: 'BACKWARDS_RANGE' };
  const range: Range = {
    shape: 'between',
    from: low,
    to: high,
    fromExcluded: fromExcluded && low !== null,
    toExcluded: toExcluded && high !== null,
  };
  return { ok: true, range };
}

/** Reads what stands after the colon of a number or a date. */
export function readRange(unit: Unit, text: string): RangeReading {
  if (text === '*') return { ok: true, range: ANY };
  const lucene = LUCENE.exec(text);
  if (lucene !== null) {
    const [, opening, from = '', to = '', closing] = lucene;
    return between(unit, from, to, opening === '{', closing === '}');
  }
  const dots = text.indexOf('..');
  if (dots >= 0) return between(unit, text.slice(0, dots), text.slice(dots + 2), false, false);
  const [, sign, rest = ''] = COMPARE.exec(text) ?? [null, null, text];
  const value = unit.spell(rest);
  if (value === null) return { ok: false, code: unit.mistake };
  const operator = OPERATORS[sign ?? ''];
  return {
    ok: true,
    range: operator === undefined ? { shape: 'value', value } : { shape: 'compare', operator, value },
  };
}

/** The canonical text of a range. */
export function printRange(range: Range): string {
  if (range.shape === 'value') return range.value;
  if (range.shape === 'compare') return `${range.operator}${range.value}`;
  const { from, to, fromExcluded, toExcluded } = range;
  if (from === null && to === null) return '*';
  if (!fromExcluded && !toExcluded) return `${from ?? ''}..${to ?? ''}`;
  return `${fromExcluded ? '{' : '['}${from ?? '*'} TO ${to ?? '*'}${toExcluded ? '}' : ']'}`;
}
