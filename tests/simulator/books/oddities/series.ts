import type { RawItem } from '../../contract.ts';
import { field, text } from '../../service/reading.ts';
import { parentOf, seriesEntry } from '../item.ts';
import type { Circumstance, Oddity } from './oddity.ts';

/** Numbers as publishers write them (audible-api.md §1.6-8). */
const SEQUENCES = ['', '0.5', '1-2', '0.5 - 4', '1-3.5', '2.5', '1-3', '10.1', 'Book 3'];

function seriesOf(item: RawItem): unknown[] {
  return Array.isArray(item.series) ? item.series : [];
}

function oddNumber(item: RawItem, { ordinal }: Circumstance): void {
  const sequence = SEQUENCES[ordinal % SEQUENCES.length] ?? '';
  const title = text(field(seriesOf(item)[0], 'title'));
  item.series = [seriesEntry({ title, sequence })];
  item.subtitle = null;
  if (/^[\d.]+ ?- ?/.test(sequence)) item.title = `${title}: Books ${sequence.replace(/ /g, '')}`;
}

function severalSeries(item: RawItem, { ordinal }: Circumstance): void {
  const title = text(field(seriesOf(item)[0], 'title'));
  const universe = { title: `${title} Universe`, sequence: String(ordinal + 3) };
  const inOrder = { title: `${title} (Publication Order)`, sequence: '' };
  const more = ordinal % 2 === 0 ? [universe, inOrder] : [universe];
  item.series = [...seriesOf(item), ...more.map(seriesEntry)];
  item.relationships = [...(Array.isArray(item.relationships) ? item.relationships : []), ...more.map(parentOf)];
}

/** Series that are not one title and one number. */
export const SERIES: readonly Oddity[] = [
  { name: 'odd number', share: 0.04, from: 60, fits: (item) => seriesOf(item).length === 1, apply: oddNumber },
  { name: 'several series', share: 0.025, from: 30, fits: (item) => seriesOf(item).length === 1, apply: severalSeries },
  {
    name: 'series without a title',
    share: 0.002,
    from: 100,
    fits: (item) => seriesOf(item).length === 1,
    apply: (item) => {
      item.series = [seriesEntry({ title: null, sequence: '1' })];
    },
  },
];
