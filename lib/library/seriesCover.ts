import { HIGHEST } from './seriesGaps';

/** The numbers from and to which a title reaches. */
export type Span = readonly [from: number, to: number];

export const isCollection = ([from, to]: Span): boolean => from < to;

const holds = ([from, to]: Span, number: number): boolean => from <= number && number <= to;

/** The whole numbers of a span; none for a novella at 2.5, nor for dates. */
function wholeNumbers([from, to]: Span): number[] {
  if (to > HIGHEST) return [];
  const first = Math.ceil(from);
  return Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, at) => first + at);
}

/** Whether every whole number of a span is in one of these; a span without any never is. */
export function isMadeOf(span: Span, parts: readonly Span[]): boolean {
  const numbers = wholeNumbers(span);
  return numbers.length > 0 && numbers.every((number) => parts.some((part) => holds(part, number)));
}

/**
 * Whether these collections hold the one title at a number. "1-3" holds 2; whether it holds the novella 2.5 nobody
 * says, so that one counts only at an end that names it ("0.5 - 4").
 */
export const isInside = (number: number, collections: readonly Span[]): boolean =>
  collections.some(
    (span) => holds(span, number) && (Number.isInteger(number) || span[0] === number || span[1] === number),
  );
