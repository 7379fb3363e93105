import { expect, test } from 'vitest';
import { toRating } from '@/lib/library/rating';

test.each([
  [{ average_rating: 4.66, num_ratings: 4699 }, 4.66, 4699],
  [{ average_rating: '4.66', num_ratings: '4,699' }, 4.66, 4699],
  [{ display_average_rating: '4.7', num_ratings: 12 }, 4.7, 12],
  [{ display_average_rating: '4,7' }, 4.7, null],
  [{ average_rating: 0, num_ratings: 0 }, null, 0],
  [{ average_rating: 47, num_ratings: -1 }, null, null],
  [{ average_rating: {}, num_ratings: 'many' }, null, null],
])('%o', (overall, rating, ratingCount) => {
  expect(toRating({ num_reviews: 1, overall_distribution: overall })).toEqual({ rating, ratingCount });
});

test.each([null, undefined, 4.5, 'good', [], {}, { overall_distribution: null }])('%o tells nothing', (value) => {
  expect(toRating(value)).toEqual({ rating: null, ratingCount: null });
});
