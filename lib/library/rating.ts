import { count, decimal, record } from './wire/scalars';

/** Audible's average (0…5] and the number of ratings behind it. Nobody's rating yet comes as 0: no average. */
export function toRating(value: unknown): { rating: number | null; ratingCount: number | null } {
  const overall = record(record(value)?.overall_distribution);
  if (overall === null) return { rating: null, ratingCount: null };
  // The display form is a string, "4.7" (audible-api.md §4.2, mark S).
  const average = decimal(overall.average_rating) ?? decimal(overall.display_average_rating);
  const rating = average !== null && average > 0 && average <= 5 ? average : null;
  return { rating, ratingCount: count(overall.num_ratings) };
}
