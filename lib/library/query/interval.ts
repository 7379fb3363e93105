import type { Range } from './range';
import type { DateUnit, NumberUnit } from './units';

/** What a range means; a null end is open. */
export interface Interval<Value extends number | string> {
  readonly from: Value | null;
  readonly to: Value | null;
  readonly fromExcluded: boolean;
  readonly toExcluded: boolean;
}

const closed = <Value extends number | string>(from: Value | null, to: Value | null): Interval<Value> => ({
  from,
  to,
  fromExcluded: false,
  toExcluded: false,
});
const below = <Value extends number | string>(to: Value, toExcluded: boolean): Interval<Value> => ({
  ...closed<Value>(null, to),
  toExcluded,
});
const above = <Value extends number | string>(from: Value, fromExcluded: boolean): Interval<Value> => ({
  ...closed<Value>(from, null),
  fromExcluded,
});

/** The numbers in a range. */
export function numbersIn(range: Range, unit: NumberUnit): Interval<number> {
  if (range.shape === 'between') {
    const read = (text: string | null) => (text === null ? null : unit.read(text));
    return { ...range, from: read(range.from), to: read(range.to) };
  }
  const value = unit.read(range.value);
  if (range.shape === 'compare') {
    const excluded = range.operator.length === 1;
    return range.operator.startsWith('<') ? below(value, excluded) : above(value, excluded);
  }
  const [from, to] = unit.spread(range.value) ?? [value, null];
  return { from, to: to ?? value, fromExcluded: false, toExcluded: to !== null };
}

/** As text compares: a day is before every moment of that day, so days and moments can be held against each other. */
type Moments = Interval<string>;

/** `<30d` is younger than 30 days, and 30d alone says the same; a release in the future is not young. */
function aged(operator: '<' | '<=' | '>' | '>=', at: string, today: string | null): Moments {
  const excluded = operator.length === 1;
  return operator.startsWith('>')
    ? below(at, excluded)
    : { from: at, to: today, fromExcluded: excluded, toExcluded: false };
}

/** The dates in a range, as ISO 8601 text to compare a column of that precision with. */
export function datesIn(range: Range, unit: DateUnit, precision: 'day' | 'instant', now: string): Moments {
  const cut = (instant: string) => (precision === 'day' ? instant.slice(0, 10) : instant);
  // The clocks of the service and of this computer differ a little: only days are held against today.
  const today = precision === 'day' ? cut(now) : null;
  if (range.shape === 'between') return datesBetween(range, unit, (spelt) => cut(unit.ago(spelt, now)));
  const days = unit.calendar(range.value);
  if (days === null)
    return aged(range.shape === 'compare' ? range.operator : '<=', cut(unit.ago(range.value, now)), today);
  const [first, after] = days;
  if (range.shape === 'value') return { from: first, to: after, fromExcluded: false, toExcluded: true };
  switch (range.operator) {
    case '<':
      return below(first, true);
    case '<=':
      return below(after, true);
    case '>':
      return above(after, false);
    case '>=':
      return above(first, false);
  }
}

function datesBetween(
  range: Extract<Range, { shape: 'between' }>,
  unit: DateUnit,
  at: (spelt: string) => string,
): Moments {
  const { from, to, fromExcluded, toExcluded } = range;
  const first = from === null ? null : unit.calendar(from);
  const last = to === null ? null : unit.calendar(to);
  const ages = from !== null && to !== null && first === null && last === null;
  if (ages) {
    const [early, late] = [at(from), at(to)].sort();
    return { from: early ?? null, to: late ?? null, fromExcluded, toExcluded };
  }
  const start = from === null ? null : first === null ? at(from) : fromExcluded ? first[1] : first[0];
  const end = to === null ? null : last === null ? at(to) : toExcluded ? last[0] : last[1];
  return {
    from: start,
    to: end,
    // A piece of the calendar is left out by going to its other end.
    fromExcluded: first === null && fromExcluded,
    toExcluded: last !== null || toExcluded,
  };
}

/** A test for an interval; null is in none. */
export function within<Value extends number | string>(interval: Interval<Value>): (value: Value | null) => boolean {
  const { from, to, fromExcluded, toExcluded } = interval;
  return (value) => {
    if (value === null) return false;
    if (from !== null && (fromExcluded ? value <= from : value < from)) return false;
    return to === null || (toExcluded ? value < to : value <= to);
  };
}

/** Whether an interval and the numbers of a span have one in common. */
export function overlaps(interval: Interval<number>, [first, last]: readonly [number, number]): boolean {
  const { from, to, fromExcluded, toExcluded } = interval;
  if (from !== null && (fromExcluded ? last <= from : last < from)) return false;
  return to === null || (toExcluded ? first < to : first <= to);
}
