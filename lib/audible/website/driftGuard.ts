import { FIELD_NAMES, type FieldName, type HitRates } from './hitRates';

/** Fewer rows prove nothing, neither that a field used to be there nor that it is gone. */
const ENOUGH_ROWS = 20;
/** A field that was on fewer rows than this may be missing by chance from a whole page. */
const USED_TO_HIT = 0.5;

/**
 * Fields that former passes found on at least half of their rows and this pass, so far, on none of at least twenty: the
 * page's layout has changed, and what it no longer shows is no news about the books (peers.md §6, idea 5). Leave these
 * fields alone.
 *
 * @param before null when no pass was ever stored.
 */
export function driftedFields(before: Partial<HitRates> | null, now: HitRates): FieldName[] {
  return FIELD_NAMES.filter((field) => {
    const then = before?.[field];
    if (then === undefined || then.of < ENOUGH_ROWS || now[field].of < ENOUGH_ROWS) return false;
    return then.hits / then.of >= USED_TO_HIT && now[field].hits === 0;
  });
}
