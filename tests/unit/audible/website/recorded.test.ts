import { describe, expect, it } from 'vitest';
import { readCatalogueAnswer } from '@/lib/audible/website/catalogue';
import { libraryItemOf } from '@/lib/audible/website/item';
import { readListPage } from '@/lib/audible/website/listPage';
import { normalise } from '@/lib/library/normalise';
import { recordedPage } from './support';

const first = recordedPage('library-titles-page-1.html');
const second = recordedPage('library-titles-single.html');
const catalogue = recordedPage('catalog-products.json');

const pages = [first, second].filter((page) => page !== null);

describe.skipIf(pages.length === 0)('recorded pages of the list', () => {
  const rows = pages.flatMap((page) => readListPage(page).rows);

  it('have all their titles, each once', () => {
    expect(pages.map((page) => readListPage(page).rows.length)).toEqual([20, 2]);
    expect(new Set(rows.map(({ asin }) => asin)).size).toBe(22);
    expect(pages.flatMap((page) => readListPage(page).unreadable)).toEqual([]);
  });

  it('agree with every ASIN that a count of row ids finds', () => {
    for (const page of pages) {
      const ids = [...page.matchAll(/id="adbl-library-content-row-(\w+)"/g)].map(([, asin]) => asin);
      const listed = readListPage(page).rows.map(({ asin }) => asin);
      expect(ids.every((asin) => asin !== undefined && listed.includes(asin))).toBe(true);
    }
  });

  it('tell titles, people, covers and kinds without markup in them', () => {
    for (const row of rows) {
      const said = [
        row.title,
        row.subtitle ?? '–',
        ...row.authors.map(({ name }) => name),
        ...row.narrators.map(({ name }) => name),
        ...row.series.map(({ title }) => title),
      ];
      for (const text of said) expect(text).toMatch(/^[^<>\n]*\S[^<>\n]*$/);
      expect(said.join()).not.toMatch(/&\w+;|\s{2}/);
      expect(row.authors.length).toBeGreaterThan(0);
      expect(row.authors.every(({ asin }) => asin !== null)).toBe(true);
      expect(row.narrators.length).toBeGreaterThan(0);
      expect(row.coverUrl).toMatch(/^https:\/\/m\.media-amazon\.com\/images\/I\/.+\.jpg$/);
      expect(row.contentType).toBe('Product');
      expect(row.contentDeliveryType).toMatch(/^(?:Multi|Single)PartBook$/);
    }
  });

  it('tell plausible progress: finished, or some time left, and never both', () => {
    for (const row of rows) {
      expect(row.isFinished).not.toBeNull();
      expect(row.isFinished).toBe(row.minutesLeft === null);
      if (row.minutesLeft !== null) expect(row.minutesLeft).toBeGreaterThan(30);
    }
    expect(rows.filter(({ percentComplete }) => percentComplete !== null)).toHaveLength(1);
  });

  it('tell series with their numbers, also where one has none or a word follows', () => {
    const sequences = rows.flatMap(({ series }) => series.map(({ sequence }) => sequence));
    expect(sequences).toContain('1-3');
    expect(sequences).toContain('0.5');
    expect(sequences).toContain('');
    expect(sequences.every((sequence) => /^(?:\d+(?:\.\d+)?(?:-\d+)?)?$/.test(sequence))).toBe(true);
    expect(rows.flatMap(({ series }) => series).every(({ asin }) => asin !== null)).toBe(true);
  });

  it('tell what comes through Plus and what was bought', () => {
    expect(rows.filter(({ isPlus }) => isPlus)).toHaveLength(2);
    expect(rows.filter(({ isPurchased }) => isPurchased)).toHaveLength(1);
    expect(rows.every(({ isUnavailable }) => isUnavailable === false)).toBe(true);
  });

  it('belong to a signed-in reader and state their page size, but no total', () => {
    for (const page of pages) {
      expect(readListPage(page)).toMatchObject({ signedIn: true, skipped: 0, stated: { total: null } });
    }
    expect(pages.map((page) => readListPage(page).stated.pageSize)).toEqual([20, 50]);
  });

  it('become books without the catalogue too', () => {
    for (const row of rows) {
      const read = normalise(libraryItemOf(row, null, []), { now: '2026-09-01T12:00:00.000Z' });
      expect(read).toMatchObject({ ok: true, book: { asin: row.asin, title: row.title, purchaseDate: null } });
      if (read.ok) expect(read.book.summary).not.toMatch(/<\w/);
    }
  });
});

describe.skipIf(catalogue === null)('recorded products', () => {
  it('are read by ASIN, and what was not answered is missing', () => {
    const answer: { products: { asin: string }[] } = JSON.parse(catalogue ?? '{}');
    const asins = answer.products.map(({ asin }) => asin);
    const { products, missing } = readCatalogueAnswer(answer, [...asins, 'B000000000']);
    expect([...products.keys()].sort()).toEqual([...new Set(asins)].sort());
    expect(missing).toEqual(['B000000000']);
  });
});
