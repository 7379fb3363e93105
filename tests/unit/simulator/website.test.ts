import { describe, expect, it } from 'vitest';
import { Reader } from './client.ts';
import { asins, library, rig } from './rig.ts';

const it_ = rig({ books: 260 });

function rows(text: string): string[] {
  return [...text.matchAll(/<div id="adbl-library-content-row-(\w+)" class="adbl-library-content-row">/g)].map(
    ([, asin]) => asin ?? '',
  );
}

function rowOf(text: string, asin: string): string {
  const from = text.indexOf(`id="adbl-library-content-row-${asin}"`);
  const to = text.indexOf('id="adbl-library-content-row-', from + 10);
  return text.slice(from, to < 0 ? undefined : to);
}

function preorders(): Set<string> {
  const { items } = it_.simulator.library();
  return new Set(items.filter((item) => item.product_state === 'AVAILABLE_FOR_PREORDER').map(({ asin }) => asin));
}

async function titles(query = ''): Promise<string> {
  return (await it_.reader.ask('www.audible.com', `/library/titles${query}`)).text;
}

async function findRow(asin: string): Promise<string> {
  for (let page = 1; page < 20; page++) {
    const text = await titles(`?pageSize=50&page=${page}`);
    if (rows(text).includes(asin)) return rowOf(text, asin);
  }
  throw new Error(`${asin} is on no page`);
}

describe('the library page', () => {
  it('shows 20 titles, newest first, as the service has them', async () => {
    const shown = rows(await titles());
    const newest = asins(await it_.reader.ask(...library('num_results=40'))).filter((asin) => !preorders().has(asin));
    expect(preorders().size).toBeGreaterThan(0);
    expect(shown).toEqual(newest.slice(0, 20));
  });

  it('shows up to 50, and 20 for more than that', async () => {
    expect(rows(await titles('?pageSize=50'))).toHaveLength(50);
    expect(rows(await titles('?pageSize=51'))).toHaveLength(20);
  });

  it('has every title on one of its pages, but for pre-orders', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => titles(`?pageSize=50&page=${page}`)));
    const listed = it_.simulator.library().items.filter((item) => item.product_state !== 'AVAILABLE_FOR_PREORDER');
    expect(new Set(pages.flatMap(rows))).toEqual(new Set(listed.map(({ asin }) => asin)));
  });

  it('sorts by title', async () => {
    const shown = rows(await titles('?sortBy=SHORT_TITLE.asc&pageSize=50'));
    const expected = asins(await it_.reader.ask(...library('sort_by=Title&num_results=100')));
    expect(shown).toEqual(expected.filter((asin) => !preorders().has(asin)).slice(0, 50));
  });

  it('is empty past its end', async () => {
    expect(rows(await titles('?page=99'))).toEqual([]);
  });

  it('has a pager that ends', async () => {
    const first = await titles('?pageSize=50');
    expect(first).toMatch(/previousButton[^>]*bc-button-disabled/);
    expect(first).toMatch(/nextButton refinementFormButton/);
    expect(first).toMatch(/<select name="pageSize"/);
    expect(await titles('?pageSize=50&page=6')).toMatch(/nextButton[^>]*bc-button-disabled/);
  });

  it('has no pager for a single page', async () => {
    it_.simulator.library('us', 'small').generate(12);
    it_.simulator.nextAccount = 'small';
    const small = new Reader(it_.simulator.port);
    await small.signIn();
    it_.simulator.nextAccount = 'reader';
    const { text } = await small.ask('www.audible.com', '/library/titles');
    expect(rows(text)).toHaveLength(12);
    expect(text).not.toContain('pagingElements');
  });

  it('goes on below its list with books of other people', async () => {
    const text = await titles();
    expect(text).toContain('adbl-product-carousel');
    expect(rows(text)).not.toContain('B0CAROUSE1');
  });
});

describe('a row', () => {
  it('has the hooks of the real one', async () => {
    const item = it_.simulator
      .library()
      .items.find(
        ({ series, narrators, subtitle, is_finished, status }) =>
          series && narrators && subtitle && !is_finished && status,
      );
    const markup = await findRow(item?.asin ?? '');
    const [series] = (item?.series ?? []) as { title: string; sequence: string }[];
    expect(markup).toMatch(/bc-size-headline3/);
    expect(markup).toMatch(/authorLabel[\s\S]+href="\/author\//);
    expect(markup).toMatch(/narratorLabel[\s\S]+searchNarrator=/);
    expect(markup).toContain('seriesLabel');
    expect(markup).toContain(series?.title.replace(/&/g, '&amp;').replace(/"/g, '&quot;'));
    expect(markup).toContain('merchandisingSummary');
    expect(markup).toContain(`<input type="hidden" name="asin" value="${item?.asin}" >`);
    expect(markup).toContain(`name="contentDeliveryType" value="${item?.content_delivery_type}"`);
    expect(markup).toContain(`id="collectionIds-${item?.asin}"`);
  });

  it('says what is finished, and hides the word where it is not so', async () => {
    const { items } = it_.simulator.library();
    const done = items.find(({ is_finished }) => is_finished === true);
    const open = items.find(({ is_finished, runtime_length_min }) => is_finished === false && runtime_length_min);
    expect(await findRow(done?.asin ?? '')).not.toMatch(/bc-pub-hidden[^>]*time-remaining-finished/);
    const markup = await findRow(open?.asin ?? '');
    expect(markup).toMatch(/bc-pub-hidden[^>]*id="time-remaining-finished-/);
    expect(markup).toContain(`id="time-remaining-display-${open?.asin}"`);
  });

  it('marks Plus titles and those that have left the plan', async () => {
    const { items } = it_.simulator.library();
    const lapsed = items.find(
      ({ customer_rights }) => (customer_rights as { is_consumable?: boolean } | null)?.is_consumable === false,
    );
    const markup = await findRow(lapsed?.asin ?? '');
    expect(markup).toContain('name="origin-type" value="AudibleDiscovery"');
    expect(markup).toContain('adbl-library-inaccessible-button');
    expect(markup).toContain('[__AYCL, __PENDING]');
  });
});

describe('the site round it', () => {
  it('speaks the language of the store, with the same ids', async () => {
    await it_.reader.signIn('de');
    const text = (await it_.reader.ask('www.audible.de', '/library/titles')).text;
    expect(text).toContain('lang="de-DE"');
    expect(text).toContain('Gesprochen von:');
    expect(text).toContain("ue_mid = 'AN7V1F1VY261K'");
    expect(rows(text).length).toBeGreaterThan(10);
  });

  it('has a page for each product', async () => {
    const item = it_.simulator.library().items.find(({ title }) => title && /^[\w ]+$/.test(title));
    const page = await it_.reader.ask('www.audible.com', `/pd/Whatever-Audiobook/${item?.asin}`);
    expect(page.text).toContain(`<h1>${item?.title}</h1>`);
  });

  it('splits books from podcasts', async () => {
    const shows = it_.simulator.library().items.filter(({ content_type }) => content_type === 'Podcast');
    const text = (await it_.reader.ask('www.audible.com', '/library/podcasts?pageSize=50')).text;
    expect(new Set(rows(text))).toEqual(new Set(shows.map(({ asin }) => asin)));
  });
});
