import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MOST_STARS } from '@/lib/library/annotation';

const STARS = Array.from({ length: MOST_STARS }, (_, index) => index + 1);

/** The reader's own rating: five stars, which are one choice for the keyboard, and a way to take it back. */
export function RatingField({ rating, onRate }: { rating: number | null; onRate: (rating: number | null) => void }) {
  const field = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={field} class="own-field own-rating">
      <legend class="own-label">{i18n.t('own.rating')}</legend>
      <div class="stars">
        {STARS.map((stars) => (
          <label key={stars} class="star" data-lit={rating !== null && stars <= rating}>
            <input
              type="radio"
              name="own-rating"
              class="visually-hidden"
              checked={stars === rating}
              onChange={() => onRate(stars)}
            />
            <span class="visually-hidden">{i18n.t('own.stars', stars, [String(stars)])}</span>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3l2.8 5.9 6.4.8-4.7 4.5 1.2 6.4L12 17.5l-5.7 3.1 1.2-6.4L2.8 9.7l6.4-.8z" />
            </svg>
          </label>
        ))}
      </div>
      {rating !== null && (
        <button
          type="button"
          class="link"
          onClick={() => {
            onRate(null);
            field.current?.querySelector('input')?.focus();
          }}
        >
          {i18n.t('own.unrate')}
        </button>
      )}
    </fieldset>
  );
}
