import { expect, it } from 'vitest';
import { breakItems } from '../unit/library/mutations';
import { report } from './report';

const ITEMS = 100_000;

it('100,000 broken items: each a valid row or in quarantine, none an exception', () => {
  const { rows, unreadable } = breakItems(ITEMS);
  expect(rows + unreadable).toBe(ITEMS);
  report(
    'mutated-items',
    `${ITEMS.toLocaleString('en')} items with up to eight fields removed or replaced: ${rows.toLocaleString('en')} became valid
rows, ${unreadable.toLocaleString('en')} went to quarantine, none threw.`,
  );
});
