import { describe, expect, test } from 'vitest';
import { normalise } from '@/lib/library/normalise';
import { anItem, NOW } from './support';

const told = (fields: Record<string, unknown>) => {
  const read = normalise(anItem({ origin_type: null, customer_rights: null, plans: null, is_ayce: false, ...fields }), {
    now: NOW,
  });
  return read.ok ? [read.book.availability, read.book.isPlus] : null;
};
const rights = (is_consumable: unknown, is_consumable_indefinitely: unknown, is_consumable_until: unknown = null) => ({
  customer_rights: { is_consumable, is_consumable_indefinitely, is_consumable_until },
});
const minerva = [
  { plan_name: 'US Minerva', start_date: '2025-02-01T08:00:00.00000Z', end_date: '2099-12-31T12:00:00.00000Z' },
];
const music = [{ plan_name: 'AccessViaMusic', end_date: '2099-12-31T00:00:00.00000Z' }];
const ended = [{ plan_name: 'US Minerva', end_date: '2025-12-31T00:00:00.00000Z' }];

describe('availability and isPlus', () => {
  test.each([
    ['bought', { origin_type: 'Purchase', ...rights(true, true) }, 'OWNED', false],
    ['bought, and in Plus', { is_ayce: true, plans: minerva, ...rights(true, true) }, 'OWNED', false],
    ['bought, rights not told', { origin_type: 'Purchase' }, 'OWNED', false],
    ['bought, is_ayce left over, rights not told', { origin_type: 'Purchase', is_ayce: true }, 'OWNED', false],
    ['Plus by plan', { plans: minerva, ...rights(true, false, '2099-12-31T12:00:00Z') }, 'PLUS', true],
    ['Plus by is_ayce', { is_ayce: true, ...rights(true, false) }, 'PLUS', true],
    [
      'Plus, right told only by its end',
      { is_ayce: 'true', ...rights(null, null, '2027-01-01T00:00:00Z') },
      'PLUS',
      true,
    ],
    ['Plus by origin', { origin_type: 'AudibleDiscovery', ...rights(true, false) }, 'PLUS', true],
    ['Plus by a plan named AYCL', { plans: [{ plan_name: 'Some AYCL plan' }], ...rights(true, false) }, 'PLUS', true],
    ['left Plus', { is_ayce: true, ...rights(false, false) }, 'LAPSED', false],
    [
      'left Plus on a day that is past',
      { is_ayce: true, ...rights(true, false, '2026-01-01T00:00:00Z') },
      'LAPSED',
      false,
    ],
    ['returned', { status: 'Revoked', origin_type: 'Purchase' }, 'LAPSED', false],
    ['is_ayce alone', { is_ayce: true }, 'UNKNOWN', true],
    ['a plan that has ended', { plans: ended, ...rights(true, false) }, 'UNKNOWN', false],
    ['a plan that is not Plus', { plans: music, ...rights(true, false) }, 'UNKNOWN', false],
    ['nothing told', { is_ayce: null }, 'UNKNOWN', null],
    ['rights of a wrong type', { customer_rights: 'yes', is_ayce: null }, 'UNKNOWN', null],
    [
      'pre-order that cannot be heard yet',
      { release_date: '2026-12-24', origin_type: 'Purchase', ...rights(false, false) },
      'OWNED',
      false,
    ],
    ['pre-order of which nothing is told', { release_date: '2026-12-24', ...rights(false, false) }, 'UNKNOWN', false],
  ])('%s', (_, fields, availability, isPlus) => {
    expect(told(fields)).toEqual([availability, isPlus]);
  });
});
