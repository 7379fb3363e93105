import type { SeriesEntry } from './book';
import { list, record, text, verbatim } from './wire/scalars';

/** The first number in a sequence, to sort by: "0.5 - 4" → 0.5, "Book 2" → 2, "" → null. */
export function sequenceSort(sequence: string): number | null {
  const number = Number(/\d+(?:\.\d+)?|\.\d+/.exec(sequence)?.[0] ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/**
 * The series of a book in the order and with the duplicates given. The sequence is free text and stays verbatim
 * (audible-api.md §1.6-8, mark S). An entry without a title is kept only if it has a sequence: a bare ASIN shows
 * nothing. Null when this is no list, or none of a list could be read.
 */
export function toSeries(value: unknown): readonly SeriesEntry[] | null {
  const entries = list(value);
  if (entries === null) return null;
  const series: SeriesEntry[] = [];
  for (const entry of entries) {
    const fields = record(entry);
    if (fields === null) continue;
    const title = text(fields.title) ?? '';
    const told = fields.sequence;
    const sequence = typeof told === 'string' ? told : (text(told) ?? '');
    if (title === '' && sequence.trim() === '') continue;
    series.push({ asin: verbatim(fields.asin), title, sequence, sort: sequenceSort(sequence) });
  }
  return series.length === 0 && entries.length > 0 ? null : series;
}
