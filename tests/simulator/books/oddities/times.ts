import type { RawItem } from '../../contract.ts';
import { libraryStatus } from '../item.ts';
import type { Oddity } from './oddity.ts';

function restamp(item: RawItem, stamp: string): void {
  item.purchase_date = stamp;
  item.library_status = libraryStatus(stamp);
}

/** Purchase dates that are not there, or are written otherwise (audible-api.md §1.6-3, -4). */
export const TIMES: readonly Oddity[] = [
  {
    name: 'no purchase date',
    share: 0.008,
    from: 40,
    isKind: true,
    apply: (item) => {
      item.purchase_date = null;
    },
  },
  {
    name: 'no date at all',
    share: 0.003,
    from: 80,
    isKind: true,
    apply: (item) => Object.assign(item, { purchase_date: null, library_status: null }),
  },
  {
    name: 'beginning of time',
    share: 0.001,
    from: 150,
    isKind: true,
    apply: (item) => restamp(item, '1970-01-01T00:00:00Z'),
  },
  {
    name: 'no fraction',
    share: 0.02,
    from: 60,
    isKind: true,
    apply: (item) => restamp(item, (item.purchase_date ?? '').replace(/\.\d+Z$/, 'Z')),
  },
  {
    name: 'long fraction',
    share: 0.006,
    from: 60,
    isKind: true,
    apply: (item) => restamp(item, (item.purchase_date ?? '').replace(/Z$/, '456Z')),
  },
];
