import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '@/lib/audible/website/hitRates';
import { libraryItemOf } from '@/lib/audible/website/item';
import { type Normalised, normalise } from '@/lib/library/normalise';
import { anItem } from '../../library/support';
import { readOnly } from './support';

const row = (change: Partial<ReturnType<typeof readOnly>> = {}) => ({
  ...readOnly(''),
  title: 'Listed title',
  subtitle: 'Listed subtitle',
  authors: [{ name: 'Listed Author', asin: 'B0AUTHOR09' }],
  narrators: [{ name: 'Listed Narrator', asin: null }],
  series: [{ title: 'Listed Series', asin: 'B0SERIES09', sequence: '4' }],
  summary: '<p>Listed &amp; told.</p>',
  coverUrl: 'https://m.media-amazon.com/images/I/listed._SL500_.jpg',
  contentType: 'Product',
  contentDeliveryType: 'SinglePartBook',
  isPlus: false,
  isPurchased: true,
  isUnavailable: false,
  isFinished: false,
  minutesLeft: 371,
  percentComplete: 50,
  ...change,
});

/** What the catalogue would say of the item that other tests know. */
const product = anItem({ title: 'Catalogue title', subtitle: 'Catalogue subtitle' });

const book = (item: unknown) => {
  const read: Normalised = normalise(item, { now: '2026-09-01T12:00:00.000Z' });
  if (!read.ok) throw new Error(read.unreadable.reason);
  return read.book;
};

describe('an item of the website route', () => {
  it('is the catalogue’s where the catalogue tells, and says of the reader what the row says', () => {
    expect(book(libraryItemOf(row(), product, []))).toMatchObject({
      asin: 'B0TEST0001',
      title: 'Catalogue title',
      subtitle: 'Catalogue subtitle',
      publisher: 'Harbour Audio',
      runtimeMinutes: 742,
      authorsJson: expect.stringContaining('Ida Quill'),
      summary: 'A keeper, a storm & a debt.\n\nListen well.',
      isFinished: false,
      percentComplete: 50,
      isPlus: false,
      availability: 'OWNED',
    });
  });

  it('never has a purchase date, not even one that an answer invents', () => {
    expect(book(libraryItemOf(row(), product, []))).toMatchObject({ purchaseDate: null, addedAt: null });
  });

  it('takes nothing about the account from the catalogue', () => {
    const told = row({ isPlus: null, isPurchased: null, isUnavailable: null, isFinished: null, percentComplete: null });
    const stranger = {
      ...product,
      is_ayce: true,
      origin_type: 'AudibleDiscovery',
      plans: [{ plan_name: 'US Minerva' }],
    };
    expect(book(libraryItemOf({ ...told, minutesLeft: null }, stranger, []))).toMatchObject({
      isPlus: null,
      availability: 'UNKNOWN',
      isFinished: null,
      percentComplete: null,
    });
  });

  it('is filled from the row where the catalogue has nothing', () => {
    expect(book(libraryItemOf(row(), null, []))).toMatchObject({
      title: 'Listed title',
      subtitle: 'Listed subtitle',
      authorsJson: JSON.stringify([{ asin: 'B0AUTHOR09', name: 'Listed Author', role: null }]),
      narratorsJson: JSON.stringify([{ asin: null, name: 'Listed Narrator', role: null }]),
      seriesJson: JSON.stringify([{ asin: 'B0SERIES09', title: 'Listed Series', sequence: '4', sort: 4 }]),
      summary: 'Listed & told.',
      coverUrl: 'https://m.media-amazon.com/images/I/listed._SL500_.jpg',
      contentDeliveryType: 'SinglePartBook',
      language: null,
      runtimeMinutes: null,
    });
  });

  it('is filled field by field, an empty list being no answer', () => {
    const poor = { asin: 'B0TEST0001', title: 'Catalogue title', authors: [], series: null, product_images: {} };
    expect(libraryItemOf(row(), poor, [])).toMatchObject({
      title: 'Catalogue title',
      subtitle: null,
      authors: [{ name: 'Listed Author' }],
      series: [{ title: 'Listed Series' }],
      product_images: { 500: 'https://m.media-amazon.com/images/I/listed._SL500_.jpg' },
    });
  });

  it('tells nothing where neither does', () => {
    const bare = readOnly('');
    const read = book(libraryItemOf(bare, null, []));
    expect(read).toMatchObject({ title: 'Title of B0TEST0001', authorsJson: null, seriesJson: null, coverUrl: null });
    expect(read).toMatchObject({ isPlus: null, isFinished: null, percentComplete: null, availability: 'UNKNOWN' });
  });

  it('knows Plus, and Plus that is gone', () => {
    const plus = row({ isPlus: true, isPurchased: false, originType: 'AudibleDiscovery' });
    expect(book(libraryItemOf(plus, null, []))).toMatchObject({ isPlus: true, availability: 'PLUS' });
    expect(book(libraryItemOf({ ...plus, isUnavailable: true }, null, []))).toMatchObject({
      isPlus: false,
      availability: 'LAPSED',
    });
  });

  it('reckons progress from what is left where no bar is drawn', () => {
    const listening = (minutesLeft: number | null, isFinished: boolean | null = false) =>
      book(libraryItemOf(row({ percentComplete: null, minutesLeft, isFinished }), product, [])).percentComplete;
    expect(listening(742)).toBe(0);
    expect(listening(741)).toBe(0);
    expect(listening(371)).toBe(50);
    expect(listening(9999)).toBe(0);
    expect(listening(null)).toBeNull();
    expect(listening(371, true)).toBeNull();
    expect(book(libraryItemOf(row({ percentComplete: null }), null, [])).percentComplete).toBeNull();
  });

  it('leaves drifted fields alone', () => {
    const read = book(libraryItemOf(row(), { asin: 'B0TEST0001', title: 'T' }, FIELD_NAMES));
    expect(read).toMatchObject({ title: 'T', authorsJson: null, summary: null, coverUrl: null, isPlus: null });
    expect(read).toMatchObject({ isFinished: null, percentComplete: null, availability: 'UNKNOWN' });
  });

  it('without an ASIN is an item that nobody can read', () => {
    const read = normalise(libraryItemOf({ ...row(), asin: null }, null, []), { now: '2026-09-01T12:00:00.000Z' });
    expect(read).toMatchObject({ ok: false, unreadable: { reason: 'NO_ASIN' } });
  });
});
