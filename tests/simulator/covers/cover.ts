import type { RawItem } from '../contract.ts';
import { random } from '../random.ts';
import { field, firstName, text } from '../service/reading.ts';
import { lookOf } from './shelf-mark.ts';
import { n } from './svg.ts';

function seriesOf(item: RawItem | null): { title: string; number: string } {
  const first: unknown = Array.isArray(item?.series) ? item.series[0] : null;
  return { title: text(field(first, 'title')), number: text(field(first, 'sequence')) };
}

function lineFor(item: RawItem | null, series: { title: string; number: string }): string {
  const subtitle = text(item?.subtitle);
  if (series.title && series.title !== item?.title)
    return series.number ? `${series.title} · ${series.number}` : series.title;
  return series.number && series.title ? `Book ${series.number}` : subtitle;
}

/**
 * Draws a cover. The same id gives the same picture; volumes of one series share their composition and lettering and
 * differ in colour, as publishers have it.
 */
export function drawCover(id: string, size: number, item: RawItem | null): string {
  const series = seriesOf(item);
  const shared = random(`cover of ${series.title || id}`);
  const rng = random(`picture ${id}`);
  const { families, letterings, palettes } = lookOf(item);
  const family = shared.pick(families);
  const lettering = shared.pick(letterings);
  const start = shared.int(0, palettes.length - 1);
  const step = series.title ? Math.round(Number(series.number) || 0) : 0;
  const palette = palettes[(start + step) % palettes.length] ?? rng.pick(palettes);
  const drawn = family({
    rng,
    palette,
    title: text(item?.title),
    author: firstName(item?.authors),
    line: lineFor(item, series),
    number: series.number,
    lettering,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(size)}" height="${n(size)}" viewBox="0 0 500 500">${drawn}</svg>`;
}
