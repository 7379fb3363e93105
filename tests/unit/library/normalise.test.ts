import { describe, expect, test } from 'vitest';
import { normalise } from '@/lib/library/normalise';
import { anItem, NOW } from './support';

const bookOf = (fields: Record<string, unknown>) => {
  const read = normalise(anItem(fields), { now: NOW });
  if (!read.ok) throw new Error(read.unreadable.reason);
  return read.book;
};

describe('normalise', () => {
  test('reads every column of an item', () => {
    expect(bookOf({})).toEqual({
      asin: 'B0TEST0001',
      title: 'The Salt Lighthouse',
      subtitle: 'Tides of Ember, Book 1',
      language: 'english',
      publisher: 'Harbour Audio',
      sku: 'BK_TEST_000001',
      coverUrl: 'https://m.media-amazon.com/images/I/invented._SL500_.jpg',
      formatType: 'unabridged',
      contentType: 'Product',
      contentDeliveryType: 'MultiPartBook',
      summary: 'A keeper, a storm & a debt.\n\nListen well.',
      authorsJson:
        '[{"asin":"B0AUTHOR01","name":"Ida Quill","role":null},{"asin":null,"name":"Oren Vale","role":"translator"}]',
      narratorsJson: '[{"asin":null,"name":"Mara Finch","role":null}]',
      seriesJson: '[{"asin":"B0SERIES01","title":"Tides of Ember","sequence":"1","sort":1}]',
      genresJson: '["Fantasy"]',
      runtimeMinutes: 742,
      releaseDate: '2024-03-05',
      purchaseDate: '2025-01-02T03:04:05.678Z',
      addedAt: '2025-01-02T03:04:05.678Z',
      isPlus: false,
      isPreorder: false,
      isFinished: false,
      isListenable: true,
      availability: 'OWNED',
      percentComplete: 12.5,
      rating: 4.5,
      ratingCount: 42,
    });
  });

  test('an item of an ASIN and a title alone is a book of which nothing else is told', () => {
    const read = normalise({ asin: '0123456789', title: ' verbatim ' }, { now: NOW });
    expect(read.ok && read.book.asin).toBe('0123456789');
    expect(read.ok && read.book.title).toBe(' verbatim ');
    const { asin: _, title: __, availability, ...others } = read.ok ? read.book : bookOf({});
    expect(availability).toBe('UNKNOWN');
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
  });

  test.each([
    [null, 'NOT_AN_OBJECT', null],
    [undefined, 'NOT_AN_OBJECT', null],
    ['B0TEST0001', 'NOT_AN_OBJECT', null],
    [[anItem()], 'NOT_AN_OBJECT', null],
    [anItem({ asin: undefined }), 'NO_ASIN', null],
    [anItem({ asin: ' ' }), 'NO_ASIN', null],
    [anItem({ asin: 1774248182 }), 'NO_ASIN', null],
    [anItem({ title: null }), 'NO_TITLE', 'B0TEST0001'],
    [anItem({ title: ' \n' }), 'NO_TITLE', 'B0TEST0001'],
    [anItem({ title: 7 }), 'NO_TITLE', 'B0TEST0001'],
  ])('keeps what it cannot read: %#', (item, reason, asin) => {
    expect(normalise(item, { now: NOW })).toEqual({ ok: false, unreadable: { reason, asin, item } });
  });

  test('an unreadable item is kept without its order ids', () => {
    const read = normalise(
      { title: 'x', origin_id: 'X', order_details: [{ order_id: 'X' }], plans: [{ orderId: 'X' }] },
      { now: NOW },
    );
    expect(read).toEqual({
      ok: false,
      unreadable: { reason: 'NO_ASIN', asin: null, item: { title: 'x', plans: [{}] } },
    });
  });

  test('tells an empty list from one that was not told', () => {
    expect(bookOf({ authors: [], series: null, narrators: undefined })).toMatchObject({
      authorsJson: '[]',
      seriesJson: null,
      narratorsJson: null,
    });
  });

  test.each([
    [{ purchase_date: null, library_status: { date_added: '2025-02-03T00:00:00Z' } }, null, '2025-02-03T00:00:00.000Z'],
    [{ purchase_date: null, library_status: null }, null, null],
    [{ purchase_date: '1970-01-01T00:00:00Z', library_status: null }, null, null],
    [{ purchase_date: '2025-02-03T00:00:00.12345Z' }, '2025-02-03T00:00:00.123Z', '2025-02-03T00:00:00.123Z'],
  ])('purchaseDate and addedAt of %o', (fields, purchaseDate, addedAt) => {
    expect(bookOf(fields)).toMatchObject({ purchaseDate, addedAt });
  });

  test.each([
    [{ release_date: '2026-09-02' }, true],
    [{ release_date: '2026-09-01' }, false],
    [{ release_date: '2200-01-01' }, true],
    [{ release_date: '2024-01-01', library_status: { is_preordered: true } }, true],
    [{ release_date: null, library_status: { is_preordered: 'false' } }, false],
    [{ release_date: null, library_status: null }, null],
  ])('isPreorder of %o', (fields, isPreorder) => {
    expect(bookOf(fields).isPreorder).toBe(isPreorder);
  });

  test('keeps the placeholder date of a pre-order', () => {
    expect(bookOf({ release_date: '2200-01-01' }).releaseDate).toBe('2200-01-01');
  });

  test('prefers the listening status, and does without it', () => {
    const status = { is_finished: true, percent_complete: 100 };
    expect(bookOf({ is_finished: false, percent_complete: 0, listening_status: status })).toMatchObject({
      isFinished: true,
      percentComplete: 100,
    });
    expect(bookOf({ is_finished: 'true', percent_complete: '105', listening_status: null })).toMatchObject({
      isFinished: true,
      percentComplete: 100,
    });
    expect(bookOf({ is_finished: null, percent_complete: null, listening_status: null })).toMatchObject({
      isFinished: null,
      percentComplete: null,
    });
  });

  test('takes the fullest summary that has text', () => {
    const html = {
      publisher_summary: '<p> </p>',
      extended_product_description: '<p>Full.</p>',
      merchandising_summary: 'Short.',
    };
    expect(bookOf(html).summary).toBe('Full.');
    expect(bookOf({ ...html, extended_product_description: 3 }).summary).toBe('Short.');
    expect(bookOf({ publisher_summary: null, merchandising_summary: '<p></p>' }).summary).toBeNull();
  });

  test('takes sku_lite where there is no sku', () => {
    expect(bookOf({ sku: null, sku_lite: 'BK_LITE' }).sku).toBe('BK_LITE');
  });
});
