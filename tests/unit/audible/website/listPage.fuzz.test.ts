import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListPage } from '@/lib/audible/website/listPage';
import { asinAt, pageHtml, recordedPage, rowHtml } from './support';

const recorded = recordedPage('library-titles-single.html');
const INSIDE = `<span class="authorLabel">By: <a href="/author/B0AUTHOR01">Ida Quill</a></span>
<li class="seriesLabel"><a href="/series/B0SERIES01">A</a>, Book 1</li><img src="https://m.media-amazon.com/images/I/x._SL500_.jpg">
<div id="time-remaining-display-x"><div role="progressbar" aria-valuenow="61"></div>8h 3m</div>
<span class="merchandisingSummary"><p>Some &amp; more</p></span>`;
const invented = pageHtml(
  Array.from({ length: 3 }, (_, at) => rowHtml(asinAt(at), INSIDE)).join(''),
  '<div class="pagingElements"><span class="pageNumberElement">1</span> 1-3 of 3</div>',
);
const sources = [invented, ...(recorded === null ? [] : [recorded.slice(60_000)])];

/** Cuts, doubles and swaps pieces of a page, and drops noise into it. */
const mutilated = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 400 }),
        fc.constantFrom('cut', 'double', 'noise', 'close'),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([source, wounds]) =>
    wounds.reduce((html, [where, length, kind, noise]) => {
      const at = Math.floor(where * html.length);
      const piece = html.slice(at, at + length);
      if (kind === 'cut') return html.slice(0, at) + html.slice(at + length);
      return html.slice(0, at) + (kind === 'double' ? piece : kind === 'close' ? '</div>"\'' : noise) + html.slice(at);
    }, source),
  );

describe('a mutilated page', () => {
  it('never throws, and every row it still has is sound', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutilated, (html) => {
        const page = readListPage(html);
        for (const row of page.rows) {
          expect(row.asin).toMatch(/^[A-Z0-9]{10}$/);
          expect(row.percentComplete ?? 0).toBeGreaterThanOrEqual(0);
          expect(row.percentComplete ?? 0).toBeLessThanOrEqual(100);
        }
        const places = [...page.rows, ...page.unreadable.map(({ row }) => row)].map(({ index }) => index);
        expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, at) => at));
        for (const { hits, of } of Object.values(page.hitRates)) expect(hits).toBeLessThanOrEqual(of);
      }),
      { numRuns: 150 },
    );
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(mutilated, (html) => {
        expect(readListPage(html)).toEqual(readListPage(html));
      }),
      { numRuns: 20 },
    );
  });
});
