import type { RawItem } from '../contract.ts';
import { addedAt } from '../service/reading.ts';

const DAY = 86_400_000;
/** Far enough that the copies lie on different pages of a big library. */
const EARLIER_DAYS = 400;

/** The second row that a library can have for one ASIN: not available any more (audible-api.md §1.6-11). */
export function unavailableCopy(item: RawItem): RawItem {
  const at = new Date(addedAt(item) - EARLIER_DAYS * DAY).toISOString();
  return {
    ...item,
    purchase_date: at,
    library_status: { date_added: at, is_pending: null, is_preordered: null, is_removable: null, is_visible: null },
    customer_rights: {
      is_book_qa_eligible: false,
      is_consumable: false,
      is_consumable_indefinitely: false,
      is_consumable_offline: false,
      is_consumable_until: null,
    },
    origin_type: 'AudibleDiscovery',
  };
}
