import { sequenceSpan } from './query/sequence';
import { byReadingOrder } from './seriesOrder';
import { isSameWork, type SeriesTitle } from './seriesTitle';

/** One work of a series, in all the editions that are known, in reading order. Never empty. */
export type Work = readonly [SeriesTitle, ...SeriesTitle[]];

type Growing = [SeriesTitle, ...SeriesTitle[]];

/** Puts the editions of each work together; works stand in reading order. */
export function worksOf(titles: readonly SeriesTitle[]): Work[] {
  const works: Growing[] = [];
  const byPlace = new Map<string, Growing[]>();
  const byTitle = new Map<string, Growing[]>();
  // Titles without a place come last, when all that have one are at hand.
  for (const title of titles.toSorted(byReadingOrder)) {
    const place = sequenceSpan(title.sequence)?.join(' ');
    const near = place === undefined ? byTitle.get(title.work) : byPlace.get(place);
    let work = near?.find((editions) => editions.some((edition) => isSameWork(edition, title)));
    if (work === undefined) {
      work = [title];
      works.push(work);
      if (place !== undefined) file(byPlace, place, work);
    } else {
      work.push(title);
    }
    file(byTitle, title.work, work);
  }
  return works;
}

function file(drawers: Map<string, Growing[]>, name: string, work: Growing): void {
  const drawer = drawers.get(name);
  if (drawer === undefined) drawers.set(name, [work]);
  else if (!drawer.includes(work)) drawer.push(work);
}
