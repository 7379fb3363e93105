import type { Availability, BookRow } from './book';
import type { Item } from './wire/item';

type Rights = Pick<Item, 'status' | 'is_ayce' | 'origin_type' | 'customer_rights' | 'plans'>;

/** Plans that mean Plus, the "all you can eat" catalogue; "Free" and "AccessViaMusic" do not (audible-api.md §1.6-13). */
const PLUS_PLAN = /minerva|aycl|ayce/i;

/** Whether anything in the item says that it comes through Plus; null when nothing was told. */
function plusSigns({ is_ayce, origin_type, plans }: Rights, now: string): boolean | null {
  const inPlan = plans?.some(({ name, endsAt }) => PLUS_PLAN.test(name) && (endsAt === null || endsAt > now));
  if (is_ayce || inPlan || origin_type === 'AudibleDiscovery') return true;
  return is_ayce === null && plans === null && origin_type === null ? null : false;
}

/**
 * Why the reader may listen (audible-api.md §1.6-13). The rights speak first, because `is_ayce`, the origin and the
 * plans of a title outlive its stay in Plus: PLUS needs a sign of Plus and the right to listen now. A pre-order may
 * not be listened to yet, which is not a lapse. UNKNOWN when the rights were not told.
 */
export function toAvailability(item: Rights, isPreorder: boolean, now: string): Availability {
  const { isConsumable, isConsumableIndefinitely, isConsumableUntil } = item.customer_rights;
  const bought = item.origin_type === 'Purchase';
  if (item.status === 'Revoked') return 'LAPSED';
  if (isPreorder && isConsumable !== true) return bought || isConsumableIndefinitely ? 'OWNED' : 'UNKNOWN';
  if (isConsumable === false) return 'LAPSED';
  if (isConsumableIndefinitely) return 'OWNED';
  if (isConsumableUntil !== null && isConsumableUntil <= now) return 'LAPSED';
  if ((isConsumable || isConsumableUntil !== null) && plusSigns(item, now)) return 'PLUS';
  return bought ? 'OWNED' : 'UNKNOWN';
}

/**
 * Whether the reader has the title through Plus: it is gone when the membership is. Not for a title that is owned
 * too, nor for one that has lapsed. Null when nothing about Plus was told.
 */
export function toIsPlus(item: Rights, availability: Availability, now: string): boolean | null {
  const signs = plusSigns(item, now);
  return signs === null ? null : signs && availability !== 'OWNED' && availability !== 'LAPSED';
}

/** Whether Audible would play a book now: what it says of the title, and what the reader still has of it. */
export const canListen = ({ isListenable, isPreorder, availability, presence }: BookRow): boolean =>
  isListenable && !isPreorder && availability !== 'LAPSED' && presence !== 'RETURNED';
