import { describe, expect, it } from 'vitest';
import { readListPage } from '@/lib/audible/website/listPage';
import { pageHtml, readOnly, rowHtml } from './support';

const asins = (html: string): string[] => readListPage(html).rows.map(({ asin }) => asin);

describe('rows', () => {
  it('are found by their class where the id is gone, and by their id where the class is', () => {
    const link = '<a href="/pd/Some-Audiobook/B0TEST0001?x=1">Some</a>';
    expect(asins(pageHtml(`<div class="x adbl-library-content-row">${link}</div>`))).toEqual(['B0TEST0001']);
    expect(asins(pageHtml(`<div id="adbl-library-content-row-B0TEST0001">${link}</div>`))).toEqual(['B0TEST0001']);
  });

  it('believe what is inside before the id of the frame', () => {
    const row = '<div id="adbl-library-content-row-B0FRAME001"><a href="/pd/X-Audiobook/B0INSIDE01">X</a></div>';
    expect(asins(pageHtml(row))).toEqual(['B0INSIDE01']);
  });

  it('are found in a product list when they bear a mark of the library', () => {
    const item = (asin: string, mark: string) =>
      `<li class="bc-list-item productListItem" id="product-list-item-${asin}"><h3 class="bc-heading">
       <a href="/pd/T-Audiobook/${asin}">A title</a></h3><span class="subtitle">Below it</span>${mark}</li>`;
    const mine = item('B0MINE0001', '<span id="time-remaining-finished-B0MINE0001">Finished</span>');
    const page = readListPage(`<ul>${mine}</ul><ul>${item('B0SHOP0001', '<span>Buy now</span>')}</ul>`);
    expect(page.rows).toMatchObject([{ asin: 'B0MINE0001', title: 'A title', subtitle: 'Below it' }]);
  });

  it('are found without any frame, inside the container of the library alone', () => {
    const stray = (asin: string) =>
      `<section><a href="/pd/T-Audiobook/${asin}"><b class="bc-size-headline3">T ${asin}</b></a>
       <input type="hidden" name="asin" value="${asin}"></section>`;
    const html = pageHtml(`<div>${stray('B0STRAY001')}${stray('B0STRAY002')}</div>${rowHtml('B0FRAMED01', '')}`);
    expect(readListPage(`${html}${stray('B0OUTSIDE1')}`).rows).toMatchObject([
      { asin: 'B0STRAY001', title: 'T B0STRAY001' },
      { asin: 'B0STRAY002', title: 'T B0STRAY002' },
      { asin: 'B0FRAMED01' },
    ]);
  });

  it('are not what a carousel recommends', () => {
    const carousel = `<adbl-product-carousel>${rowHtml('B0OTHERS01', '')}</adbl-product-carousel>
      <div class="recommendations-slot">${rowHtml('B0OTHERS02', '')}</div>`;
    expect(asins(pageHtml(`${carousel}${rowHtml('B0MINE0001', '')}`))).toEqual(['B0MINE0001']);
  });

  it('leave out the welcome of the site, and say so', () => {
    const welcome = '<div class="adbl-library-content-row"><b class="bc-size-headline3">Your First Listen</b></div>';
    const page = readListPage(pageHtml(welcome + rowHtml('B002V8N37Q', '') + rowHtml('B0MINE0001', '')));
    expect(page).toMatchObject({ skipped: 2, unreadable: [], rows: [{ asin: 'B0MINE0001', index: 0 }] });
  });

  it('without a readable ASIN are kept with the reason and their place', () => {
    const nameless = '<div class="adbl-library-content-row"><b class="bc-size-headline3">Whose?</b></div>';
    const page = readListPage(pageHtml(rowHtml('B0MINE0001', '') + nameless + rowHtml('B0MINE0002', '')));
    expect(page.rows.map(({ index }) => index)).toEqual([0, 2]);
    expect(page.unreadable).toMatchObject([{ reason: 'NO_ASIN', row: { title: 'Whose?', index: 1 } }]);
    expect(page.hitRates.asin).toEqual({ hits: 2, of: 3 });
  });

  it('keep leading zeros, and take no number or word for an ASIN', () => {
    expect(asins(pageHtml(rowHtml('0063253070', '')))).toEqual(['0063253070']);
    expect(readListPage(pageHtml('<div id="adbl-library-content-row-undefined">x</div>')).unreadable).toHaveLength(1);
  });

  it('come out of text that is no page at all as none', () => {
    for (const text of ['', 'null', '{"items":[]}', '<', '<!--', '\u0000'])
      expect(readListPage(text)).toMatchObject({ rows: [], unreadable: [], signedIn: false });
  });

  it('may nest deeper than a stack', { timeout: 20_000 }, () => {
    const deep = pageHtml(rowHtml('B0MINE0001', '<div>'.repeat(20_000)));
    expect(asins(deep)).toEqual(['B0MINE0001']);
  });
});

describe('titles', () => {
  const row = (headline: string, alt: string, href = '') =>
    `<div class="adbl-library-content-row" id="adbl-library-content-row-B0TEST0001"><img alt="${alt}" src="">
     <a href="${href}"><span class="bc-size-headline3"> ${headline} </span></a></div>`;
  const of = (html: string) => {
    const [first] = readListPage(html).rows;
    return [first?.title, first?.subtitle];
  };

  it('part from the subtitle where the cover says which is which', () => {
    expect(of(row('Salt: A Tide: Book 1', 'Salt: A Tide By Ida Quill'))).toEqual(['Salt: A Tide', 'Book 1']);
    expect(of(row('Salt: A Tide: Book 1', 'Salt Von Ida Quill'))).toEqual(['Salt', 'A Tide: Book 1']);
    expect(of(row('Salt: A Tide', 'Salt: A Tide By Ida Quill'))).toEqual(['Salt: A Tide', null]);
  });

  it('part from it where the address says so', () => {
    const href = '/pd/The-Salt-Tide-Audiobook/B0TEST0001';
    expect(of(row('The Salt Tide: Book 1', '', href))).toEqual(['The Salt Tide', 'Book 1']);
  });

  it('stay whole where nothing says so', () => {
    expect(of(row('Salt: A Tide', 'x'))).toEqual(['Salt: A Tide', null]);
  });

  it('are text: entities read, blanks collapsed', () => {
    expect(of(row('Salt\n   &amp; <i>Sand</i>', ''))).toEqual(['Salt & Sand', null]);
  });
});

describe('people and series', () => {
  it('come with the ASIN that their address ends in', () => {
    const read = readOnly(`<span class="authorLabel">By: <a href="/author/Ida-Quill/B0AUTHOR01?r=1">Ida Quill</a>,
      <a href="/author/B0AUTHOR02">Oren Vale</a>, <a href="/search?searchAuthor=X">X</a></span>
      <span class="narratorLabel">Narrated by: <a href="/search?searchNarrator=Mara+Finch">Mara Finch</a></span>`);
    expect(read.authors).toEqual([
      { name: 'Ida Quill', asin: 'B0AUTHOR01' },
      { name: 'Oren Vale', asin: 'B0AUTHOR02' },
      { name: 'X', asin: null },
    ]);
    expect(read.narrators).toEqual([{ name: 'Mara Finch', asin: null }]);
  });

  it('are read from their links where the label is gone, and from its text where the links are', () => {
    expect(readOnly('<a href="/author/B0AUTHOR01">Ida Quill</a>').authors).toMatchObject([{ name: 'Ida Quill' }]);
    expect(readOnly('<li class="narratorLabel">Gesprochen von: Mara Finch, Oren Vale</li>').narrators).toEqual([
      { name: 'Mara Finch', asin: null },
      { name: 'Oren Vale', asin: null },
    ]);
    expect(readOnly('<li class="narratorLabel">Mara Finch</li>').narrators).toEqual([]);
  });

  it('number the series that the number follows', () => {
    const read = readOnly(`<li class="seriesLabel"><span>Serie: <a href="/series/A-Audiobook/B0SERIES01">A 1984</a>,
      <span>Titel 2.5, Mehr</span>, <a href="/series/B0SERIES02">B</a>, <a href="/series/C">C</a>, <span>第3巻</span></span></li>`);
    expect(read.series).toEqual([
      { title: 'A 1984', asin: 'B0SERIES01', sequence: '2.5' },
      { title: 'B', asin: 'B0SERIES02', sequence: '' },
      { title: 'C', asin: null, sequence: '3' },
    ]);
    expect(readOnly('<p><a href="/series/A/B0SERIES01">A</a>, Book 1-3</p>').series).toEqual([
      { title: 'A', asin: 'B0SERIES01', sequence: '1-3' },
    ]);
  });
});

describe('listening', () => {
  const hidden = 'class="bc-text bc-pub-hidden"';

  it('is finished when the mark is shown', () => {
    expect(readOnly('<span id="time-remaining-finished-B0TEST0001">F</span>').isFinished).toBe(true);
    expect(readOnly(`<span id="time-remaining-finished-B0TEST0001" ${hidden}>F</span>`).isFinished).toBe(false);
    expect(readOnly('').isFinished).toBeNull();
  });

  it('is known by the buttons where the mark is gone', () => {
    const set = (extra: string) => `<span id="mark-as-finished-button-B0TEST0001" ${extra}></span>`;
    const takeBack = (extra: string) => `<span id="mark-as-unfinished-button-B0TEST0001" ${extra}></span>`;
    expect(readOnly(takeBack('') + set(hidden)).isFinished).toBe(true);
    expect(readOnly(takeBack(hidden) + set('')).isFinished).toBe(false);
    expect(readOnly(set(hidden)).isFinished).toBe(true);
  });

  it('tells how much by the bar, by its drawing, or not at all', () => {
    expect(readOnly('<div role="progressbar" aria-valuemax="100" aria-valuenow="61"></div>').percentComplete).toBe(61);
    expect(readOnly('<div role="progressbar" aria-valuemax="200" aria-valuenow="50"></div>').percentComplete).toBe(25);
    expect(readOnly('<div class="bc-meter-bar" style="height:5px; width: 12.5%"></div>').percentComplete).toBe(12.5);
    expect(readOnly('<div role="progressbar" aria-valuenow="much"></div>').percentComplete).toBeNull();
    expect(readOnly('').percentComplete).toBeNull();
  });

  it('tells what is left, without what the bar says to a screen reader', () => {
    const display = (inside: string, extra = '') =>
      `<div id="time-remaining-display-B0TEST0001" ${extra}>${inside}</div>`;
    expect(readOnly(display('<div role="progressbar">61 m</div><span>8h 3m left</span>')).minutesLeft).toBe(483);
    expect(readOnly(display('8h 3m', hidden)).minutesLeft).toBeNull();
    expect(readOnly(display('soon')).minutesLeft).toBeNull();
  });
});

describe('rights', () => {
  const origin = (value: string) => `<input type="hidden" name="origin-type" value="${value}">`;
  const collections = (value: string) => `<input type="hidden" name="collectionIds-B0TEST0001" value="${value}">`;

  it('tell Plus by the origin, else by the collections', () => {
    expect(readOnly(origin('AudibleDiscovery'))).toMatchObject({ isPlus: true, originType: 'AudibleDiscovery' });
    expect(readOnly(origin('Purchase') + collections('[__AYCL]')).isPlus).toBe(false);
    expect(readOnly(collections('[__AYCL, __PENDING]'))).toMatchObject({ isPlus: true, isPurchased: false });
    expect(readOnly(collections('[__PENDING, __PURCHASE]'))).toMatchObject({ isPlus: false, isPurchased: true });
    expect(readOnly('')).toMatchObject({ isPlus: null, isPurchased: null, originType: null });
  });

  it('tell by the buttons whether it can be heard', () => {
    expect(readOnly('<span class="adbl-library-inaccessible-button"></span>').isUnavailable).toBe(true);
    expect(readOnly('<span class="adbl-library-listen-now-button"></span>').isUnavailable).toBe(false);
    expect(readOnly('').isUnavailable).toBeNull();
  });
});

describe('cover and summary', () => {
  it('are taken from wherever the picture is kept', () => {
    const url = 'https://m.media-amazon.com/images/I/invented._SL500_.jpg';
    expect(readOnly(`<img src="${url}">`).coverUrl).toBe(url);
    expect(readOnly(`<img src="/pixel.gif" data-lazy="${url}">`).coverUrl).toBe(url);
    expect(readOnly(`<input data-asin="B0TEST0001" data-img-url="${url}">`).coverUrl).toBe(url);
    expect(readOnly('<img src="https://m.media-amazon.com/images/G/01/icon.png">').coverUrl).toBeNull();
  });

  it('keep the markup of the summary, which is read as text later', () => {
    const inside = '<p>A &amp; <i>b</i></p> more';
    expect(readOnly(`<span class="bc-text merchandisingSummary"> ${inside} </span>`).summary).toBe(inside);
    expect(readOnly(`<li class="summaryLabel">${inside}</li>`).summary).toBe(inside);
    expect(readOnly('<span class="merchandisingSummary">  </span>').summary).toBeNull();
  });
});
