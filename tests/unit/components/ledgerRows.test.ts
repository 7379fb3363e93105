// @vitest-environment happy-dom
import './messages.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledgerRows } from '@/components/sync/ledgerRows';
import type { Ledger } from '@/lib/sync/job';
import { ledger } from './rows.ts';

const rows = (over: Partial<Ledger> = {}): Record<string, string> => Object.fromEntries(ledgerRows(ledger(over)));

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

describe('the ledger in words', () => {
  it('leaves out what is nothing', () => {
    expect(Object.keys(rows())).toEqual([
      'Read',
      'Complete as of',
      'Audible says',
      'Seen',
      'New',
      'Updated',
      'Unchanged',
      'Requests',
      'Route',
      'Took',
    ]);
    expect(rows()).toMatchObject({ Read: 'every title', 'Audible says': '1,234', Requests: '3', Took: '5 s' });
  });

  it('says everything there is', () => {
    expect(
      rows({
        mode: 'DELTA',
        completeAsOf: null,
        audibleTotal: null,
        notListed: 4,
        absent: 1,
        returned: 2,
        repeated: 3,
        quarantined: 3,
        quarantineReasons: { NO_TITLE: 2, NO_ASIN: 1 },
        emptiesKept: 1200,
        retries: 5,
        rung: 'GATEWAY',
        drifted: ['series'],
        droppedGroups: ['relationships', 'sku'],
      }),
    ).toMatchObject({
      Read: 'only what changed',
      'Complete as of': 'not proved',
      'Audible says': 'did not say',
      'Kept here, no longer listed': '4',
      'Found missing now': '1',
      'Found returned now': '2',
      'Listed twice': '3',
      'Could not be read': '3 (2 without a title, 1 without an ASIN)',
      'Details kept that were empty this time': '1,200',
      'Asked again': '5',
      Route: "Audible's website gateway",
      'Details its website shows no more': 'series',
      'Details Audible refused': 'relationships, sku',
    });
  });
});
