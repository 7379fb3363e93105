import type { RawItem } from '../contract.ts';
import { type Random, random } from '../random.ts';
import { field, text } from '../service/reading.ts';
import { asin, imageAddress, imageId } from './ids.ts';
import { day, people } from './item.ts';
import { inWords } from './numbers.ts';

/** Where the shops put a pre-order without a date (audible-api.md §1.6-14). */
const NO_DATE = '2200-01-01';

interface Owned {
  readonly series: { readonly asin: string; readonly title: string };
  readonly item: RawItem;
  readonly number: number;
}

/** Items by the series they name with a whole number. */
function bySeries(items: readonly RawItem[]): Map<string, Owned[]> {
  const found = new Map<string, Owned[]>();
  for (const item of items) {
    for (const entry of Array.isArray(item.series) ? item.series : []) {
      const series = { asin: text(field(entry, 'asin')), title: text(field(entry, 'title')) };
      const number = Number(field(entry, 'sequence') || Number.NaN);
      if (!series.asin || !series.title || !Number.isInteger(number)) continue;
      const owned = found.get(series.asin) ?? [];
      owned.push({ series, item, number });
      found.set(series.asin, owned);
    }
  }
  return found;
}

/** A sibling of an owned title: the same people and publisher, nothing of anybody's account. */
function sibling({ item, series }: Owned, sequence: string, fields: Record<string, unknown>, rng: Random): RawItem {
  const id = asin('letter', rng);
  const released = day(Date.UTC(2012 + rng.int(0, 12), rng.int(0, 11), rng.int(1, 28)));
  return {
    ...item,
    asin: id,
    subtitle: `${series.title}, Book ${sequence}`,
    series: [{ asin: series.asin, title: series.title, sequence, url: `/pd/${series.asin}` }],
    release_date: released,
    issue_date: released,
    publication_datetime: `${released}T08:00:00Z`,
    product_images: { '500': imageAddress(imageId(id), '_SL500_') },
    is_purchasability_suppressed: false,
    product_state: 'AVAILABLE',
    relationships: [],
    sku: null,
    sku_lite: null,
    ...fields,
    title: text(fields.title) || `${series.title}: Volume ${inWords(Number(sequence))}`,
  };
}

function comingOn(date: string): Record<string, unknown> {
  return {
    release_date: date,
    issue_date: date,
    publication_datetime: `${date}T08:00:00Z`,
    product_state: 'AVAILABLE_FOR_PREORDER',
    is_listenable: false,
    ...(date === NO_DATE ? { runtime_length_min: null } : {}),
  };
}

/** What else there is of one series, as publishers go on with a thing that sells. */
function restOf(owned: readonly Owned[], rng: Random): RawItem[] {
  const [first] = [...owned].sort((a, b) => a.number - b.number);
  if (!first) return [];
  const { title } = first.series;
  const numbers = new Set(owned.map(({ number }) => number));
  const last = Math.max(...numbers) + (rng.chance(0.6) ? 1 : 0);
  const made: RawItem[] = [];
  const make = (sequence: string, fields: Record<string, unknown> = {}) =>
    made.push(sibling(first, sequence, fields, rng));
  for (let number = 1; number <= last; number++) if (!numbers.has(number)) make(String(number));
  if (rng.chance(0.25)) make(`${last}.5`, { title: `Between the Books: A ${title} Novella` });
  if (last >= 3 && rng.chance(0.5)) make('1-3', { title: `${title}: Books 1-3` });
  if (rng.chance(0.4)) {
    make(String(first.number), {
      title: `${text(first.item.title)} [Dramatized Adaptation]`,
      narrators: people(['full cast'], 0, rng),
    });
  }
  if (rng.chance(0.3)) make(String(first.number), { title: `${title}: Band Eins`, language: 'german' });
  if (rng.chance(0.2)) make(String(last + 1), { is_purchasability_suppressed: true });
  if (rng.chance(0.5)) {
    make(String(last + 2), comingOn(rng.chance(0.4) ? NO_DATE : day(Date.UTC(2028, rng.int(0, 11), rng.int(1, 28)))));
  }
  return made;
}

/** The titles of these items' series that nobody here owns: the same ones for the same items. */
export function unownedOf(items: readonly RawItem[]): RawItem[] {
  return [...bySeries(items)].flatMap(([series, owned]) => restOf(owned, random(`what else of ${series}`)));
}
