import type { BookRow } from '@/lib/library/book';

const NOUNS = ['Lighthouse', 'Anchor', 'Ledger', 'Bell', 'Orchard', 'Wächter', 'Harbour', 'Lantern', 'Storm', 'Garden'];
const NAMES = ['Ida Quill', 'Oren Vale', 'Jörg Müßig', 'Wren Aldous', 'Siobhán O’Dell', 'Val Hart', 'Ann Berg'];

/** Invented books, the newest first. */
export function library(size: number): BookRow[] {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
  const named = (at: number) => JSON.stringify([{ asin: null, name: `${pick(NAMES, at)} ${at % 400}`, role: null }]);
  return Array.from({ length: size }, (_, at): BookRow => {
    const addedAt = new Date(Date.UTC(2026, 7, 30) - at * 3_600_000).toISOString();
    return {
      libraryId: 'us',
      asin: `B${String(at).padStart(9, '0')}`,
      title: `The ${pick(NOUNS, at)} of ${pick(NOUNS, at * 7 + 3)} ${at}`,
      subtitle: at % 2 === 0 ? `${pick(NOUNS, at * 3)} Chronicles, Book ${at % 12}` : null,
      language: 'english',
      publisher: `${pick(NOUNS, at * 5)} Audio`,
      sku: null,
      coverUrl: null,
      formatType: 'unabridged',
      contentType: 'Product',
      contentDeliveryType: 'MultiPartBook',
      summary: null,
      authorsJson: named(at),
      narratorsJson: named(at * 3 + 1),
      seriesJson: JSON.stringify([
        { asin: null, title: `${pick(NOUNS, at)} Cycle ${at % 900}`, sequence: `${at % 12}`, sort: at % 12 },
      ]),
      genresJson: JSON.stringify(['Fantasy', `${pick(NOUNS, at)} Fiction`]),
      runtimeMinutes: (at * 37) % 1500,
      releaseDate: addedAt.slice(0, 10),
      purchaseDate: addedAt,
      addedAt,
      isPlus: at % 9 === 0,
      isPreorder: false,
      isFinished: at % 3 === 0,
      isListenable: true,
      availability: 'OWNED',
      percentComplete: at % 100,
      rating: (at % 50) / 10,
      ratingCount: at,
      status: 'SEEN',
      presence: 'PRESENT',
      absentSince: null,
      firstSeenAt: addedAt,
      updatedAt: addedAt,
    };
  });
}
