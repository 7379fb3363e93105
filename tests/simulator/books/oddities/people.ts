import type { RawItem } from '../../contract.ts';
import { personName } from '../cast.ts';
import { people } from '../item.ts';
import type { Circumstance, Oddity } from './oddity.ts';

const ROLES = ['translator', 'editor', 'foreword', 'introduction', 'adaptation'];

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function withRole(item: RawItem, { rng }: Circumstance): void {
  const name = `${personName(rng)} - ${rng.pick(ROLES)}`;
  item.authors = [...list(item.authors), { asin: null, name }];
}

function crowd(most: number): (item: RawItem, circumstance: Circumstance) => void {
  return (item, { rng }) => {
    const names = Array.from({ length: rng.int(Math.ceil(most / 2), most) }, () => personName(rng));
    item.narrators = people([...new Set(names)], 0.09, rng);
  };
}

/** Contributors who are not simply one name (audible-api.md §1.6-7, §4.1). */
export const PEOPLE: readonly Oddity[] = [
  { name: 'role in a name', share: 0.04, from: 30, fits: (item) => Array.isArray(item.authors), apply: withRole },
  {
    name: 'full cast',
    share: 0.015,
    from: 40,
    apply: (item) => {
      item.narrators = [...list(item.narrators), { asin: null, name: 'full cast' }];
    },
  },
  { name: 'many narrators', share: 0.008, from: 60, apply: crowd(15) },
  {
    name: 'anthology',
    share: 0.004,
    from: 100,
    apply: (item, { rng }) => {
      item.authors = people(
        Array.from({ length: 8 }, () => personName(rng)),
        0.7,
        rng,
      );
    },
  },
  {
    name: 'nobody reads it',
    share: 0.004,
    from: 80,
    apply: (item) => {
      item.narrators = null;
    },
  },
];
