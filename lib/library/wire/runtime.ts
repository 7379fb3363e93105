import { decimal } from './scalars';

const HOURS = /(\d+(?:[.,]\d+)?)\s*h/i;
const MINUTES = /(\d+(?:[.,]\d+)?)\s*m/i;

function positive(minutes: number | null): number | null {
  const whole = minutes === null ? 0 : Math.round(minutes);
  return whole > 0 && Number.isSafeInteger(whole) ? whole : null;
}

/**
 * Length in whole minutes, from 742, "742", "742 min" or "12 hrs and 22 mins". The samples only hold numbers and
 * nulls (audible-api.md §1.6-5, mark S); the texts are what clients were written to survive. Nothing lasts 0 minutes:
 * that is a parent or a pre-order whose length is not known.
 */
export function minutes(value: unknown): number | null {
  const plain = decimal(value);
  if (plain !== null || typeof value !== 'string') return positive(plain);
  const hours = decimal(HOURS.exec(value)?.[1]);
  const rest = decimal(MINUTES.exec(value)?.[1]);
  return hours === null && rest === null ? null : positive((hours ?? 0) * 60 + (rest ?? 0));
}
