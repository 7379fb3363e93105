import type { RawItem } from '../../contract.ts';
import { day, libraryStatus } from '../item.ts';
import type { Hold } from '../rights.ts';
import { customerRights, plansFor } from '../rights.ts';
import type { Circumstance, Oddity } from './oddity.ts';

/** Where the shops put a pre-order without a date (audible-api.md §1.6-14). */
const NO_DATE = '2200-01-01';

function hold(item: RawItem, kind: Hold): void {
  Object.assign(item, {
    is_ayce: true,
    customer_rights: customerRights(kind),
    plans: plansFor(kind),
    origin_type: 'AudibleDiscovery',
    origin_id: null,
    is_returnable: false,
  });
}

function preorder(item: RawItem, { rng, ordinal }: Circumstance): void {
  const released = ordinal % 3 === 1 ? NO_DATE : day(Date.UTC(2027, rng.int(0, 11), rng.int(1, 28)));
  Object.assign(item, {
    release_date: released,
    issue_date: released,
    publication_datetime: `${released}T08:00:00Z`,
    preorder_release_date: `${released}T08:00:00Z`,
    date_first_available: null,
    product_state: 'AVAILABLE_FOR_PREORDER',
    is_listenable: false,
    is_pending: true,
    is_preorderable: true,
    available_codecs: null,
    listening_status: null,
    percent_complete: 0,
    is_finished: false,
    library_status: { ...libraryStatus(item.purchase_date), is_pending: true, is_preordered: true },
    ...(released === NO_DATE ? { sku: 'PL_HLDR_000001', sku_lite: 'PL_HLDR_000001', runtime_length_min: null } : {}),
  });
}

/** Borrowed, lapsed and not yet out (audible-api.md §1.6-13, -14). */
export const HOLDINGS: readonly Oddity[] = [
  { name: 'pre-order', share: 0.008, from: 40, isKind: true, apply: preorder },
  { name: 'plus', share: 0.1, from: 8, apply: (item) => hold(item, 'plus') },
  {
    name: 'lapsed plus',
    share: 0.02,
    from: 30,
    fits: (item) => item.is_ayce === false,
    // `is_ayce` stays true after the title has left the plan.
    apply: (item) => hold(item, 'lapsed'),
  },
  {
    name: 'bought, also in the plan',
    share: 0.03,
    from: 60,
    fits: (item) => item.is_ayce === false,
    apply: (item) => Object.assign(item, { is_ayce: true, plans: plansFor('plus') }),
  },
];
