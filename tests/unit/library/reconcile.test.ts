import { describe, expect, test } from 'vitest';
import { reconcile } from '@/lib/library/reconcile';
import { AFTERWARDS, aBook, aRow, bookRowSchema, CONTEXT, LATER, NOW } from './support';

describe('a book that is new', () => {
  test('is born NEW and PRESENT, with the defaults of what was not told', () => {
    const born = reconcile(
      undefined,
      { ...aBook(), isFinished: null, isListenable: null, availability: null },
      CONTEXT,
    );
    expect(born).toMatchObject({ verdict: 'new', emptiesKept: 0 });
    expect(bookRowSchema.parse(born.row)).toMatchObject({
      libraryId: 'us',
      status: 'NEW',
      presence: 'PRESENT',
      absentSince: null,
      firstSeenAt: NOW,
      updatedAt: NOW,
      seriesJson: '[]',
      isFinished: false,
      isListenable: true,
      availability: 'UNKNOWN',
      addedAt: '2025-01-02T03:04:05.678Z',
    });
  });

  test('was added when it was first seen, if nothing tells', () => {
    expect(reconcile(undefined, aBook({ purchaseDate: null, addedAt: null }), CONTEXT).row.addedAt).toBe(NOW);
  });
});

describe('a book that is known', () => {
  test('is unchanged by the same answer, whatever the order of its lists', () => {
    const authorsJson = '[{"name":"Oren Vale","role":null,"asin":null},{"asin":null,"name":"Ida Quill","role":null}]';
    const known = aRow();
    const same = reconcile(known, aBook({ authorsJson, seriesJson: '[]' }), AFTERWARDS);
    expect(same).toEqual({ verdict: 'unchanged', row: known, emptiesKept: 0 });
  });

  test('is updated in what changed only, and says what', () => {
    const result = reconcile(
      aRow(),
      aBook({ subtitle: 'Book 1', runtimeMinutes: 750, percentComplete: 20 }),
      AFTERWARDS,
    );
    expect(result).toMatchObject({
      verdict: 'updated',
      patch: { subtitle: 'Book 1', runtimeMinutes: 750, percentComplete: 20, updatedAt: LATER },
      changes: [
        { field: 'subtitle', before: null, after: 'Book 1' },
        { field: 'runtimeMinutes', before: 742, after: 750 },
      ],
    });
    expect(result.row).toEqual(
      aRow({ subtitle: 'Book 1', runtimeMinutes: 750, percentComplete: 20, updatedAt: LATER }),
    );
  });

  test('keeps what it knows when an answer is empty, and counts it', () => {
    const known = aRow({ subtitle: 'Book 1', summary: 'Long.', genresJson: '["Fantasy"]', isFinished: true });
    const empty = aBook({
      subtitle: '',
      summary: null,
      genresJson: '[]',
      isFinished: null,
      availability: 'UNKNOWN',
      authorsJson: null,
      // not known either, so nothing is kept
      publisher: null,
      isPlus: null,
      narratorsJson: '[]',
    });
    expect(reconcile(known, empty, AFTERWARDS)).toEqual({ verdict: 'unchanged', row: known, emptiesKept: 6 });
  });

  test('moves in its volatile columns without counting as updated', () => {
    const known = aRow();
    const moved = { percentComplete: 100, isFinished: true, rating: 4.6, ratingCount: 43 };
    expect(reconcile(known, aBook(moved), AFTERWARDS)).toEqual({
      verdict: 'volatile',
      patch: moved,
      row: { ...known, ...moved },
      emptiesKept: 0,
    });
  });

  test.each(['PodcastParent', 'PodcastSeason', 'Periodical'])(
    'the dates of a %s move by themselves',
    (contentDeliveryType) => {
      const dates = { purchaseDate: '2026-08-31T00:00:00.000Z', addedAt: '2026-08-31T00:00:00.000Z' };
      expect(
        reconcile(aRow({ contentDeliveryType }), aBook({ contentDeliveryType, ...dates }), AFTERWARDS),
      ).toMatchObject({
        verdict: 'volatile',
        patch: dates,
      });
      expect(
        reconcile(aRow({ contentDeliveryType }), aBook({ contentDeliveryType: null, ...dates }), AFTERWARDS).verdict,
      ).toBe('volatile');
      expect(reconcile(aRow(), aBook(dates), AFTERWARDS)).toMatchObject({ verdict: 'updated', patch: dates });
    },
  );

  test('stays added when it was, unless an answer tells', () => {
    const found = aRow({ purchaseDate: null, addedAt: NOW, firstSeenAt: NOW });
    const untold = aBook({ purchaseDate: null, addedAt: null });
    expect(reconcile(found, untold, AFTERWARDS)).toEqual({ verdict: 'unchanged', row: found, emptiesKept: 0 });
    expect(reconcile(found, aBook(), AFTERWARDS).row.addedAt).toBe('2025-01-02T03:04:05.678Z');
  });

  test('keeps the date of a purchase it knows, also as the date it was added', () => {
    const known = aRow();
    const result = reconcile(known, aBook({ purchaseDate: null, addedAt: '2025-05-05T00:00:00.000Z' }), AFTERWARDS);
    expect(result).toEqual({ verdict: 'unchanged', row: known, emptiesKept: 1 });
  });

  test('has not come back to Plus because an answer left out the rights', () => {
    const known = aRow({ availability: 'LAPSED' });
    const result = reconcile(known, aBook({ availability: 'UNKNOWN', isPlus: true }), AFTERWARDS);
    expect(result).toEqual({ verdict: 'unchanged', row: known, emptiesKept: 1 });
  });

  test.each(['ABSENT', 'RETURNED'] as const)('that was %s is PRESENT when it is listed again', (presence) => {
    const result = reconcile(aRow({ presence, absentSince: NOW }), aBook(), AFTERWARDS);
    expect(result).toMatchObject({
      verdict: 'updated',
      patch: { presence: 'PRESENT', absentSince: null, updatedAt: LATER },
      changes: [{ field: 'presence', before: presence, after: 'PRESENT' }],
    });
    expect(result.row).toMatchObject({ presence: 'PRESENT', absentSince: null, status: 'SEEN' });
  });

  test('replaces a list that another version left unreadable', () => {
    const result = reconcile(aRow({ seriesJson: 'nonsense' }), aBook({ seriesJson: '[{"asin":null}]' }), AFTERWARDS);
    expect(result.row.seriesJson).toBe('[{"asin":null}]');
  });
});
