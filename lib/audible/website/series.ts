import { type Clock, isoNow } from '@/lib/clock';
import { type Relations, type SeriesMember, toSeriesMember } from '@/lib/library/seriesMember';
import type { AskOptions, AudibleClient } from '../client';
import { AudibleError } from '../errors';
import { askAtPace } from './askAtPace';
import { createHydrator } from './hydrator';
import { createPace } from './pace';
import { MEMBER_GROUPS } from './urls';

/** A series as the public catalogue tells it. */
export interface SeriesTold {
  /** Of the series itself. */
  readonly asin: string;
  readonly title: string | null;
  /** Every title it lists, owned or not, in no order. */
  readonly members: readonly SeriesMember[];
}

export interface ReadSeriesParts {
  readonly client: AudibleClient;
  readonly clock: Clock;
  readonly options: AskOptions;
}

/**
 * Asks the public catalogue, without the session, for the titles of a series; given a book, for those of every series
 * it belongs to ({@link ASSUMPTIONS}, `series-children`). None when the catalogue knows no series of this ASIN. Throws
 * {@link AudibleError}.
 */
export async function readSeries(asin: string, parts: ReadSeriesParts): Promise<SeriesTold[]> {
  const { client, clock, options } = parts;
  const pace = createPace();
  const ask = <Result>(question: () => Promise<Result>): Promise<Result> =>
    askAtPace(question, { pace, clock, signal: options.signal, onRetry: () => client.countRetry() });
  const relationsOf = (of: string): Promise<Relations | null> => ask(() => client.relations(of, options));

  /** None where the catalogue knows no title of a series that it lists. */
  const membersOf = async ({ children }: Relations): Promise<SeriesMember[]> => {
    const hydrator = createHydrator((batch) => ask(() => client.products(batch, options, MEMBER_GROUPS)));
    hydrator.want(children.map((child) => child.asin));
    while (hydrator.backlog > 0) await hydrator.step();
    const products = children.map((child) => ({ child, product: hydrator.product(child.asin) }));
    if (products.every(({ product }) => product === null)) return [];
    return products.map(({ child, product }) => toSeriesMember(child, product, isoNow(clock)));
  };

  const first = await relationsOf(asin);
  const series = first === null || first.children.length > 0 ? [{ asin, relations: first }] : [];
  for (const parent of first?.parents ?? []) series.push({ asin: parent, relations: await relationsOf(parent) });
  const told: SeriesTold[] = [];
  let listed = 0;
  for (const { asin: of, relations } of series) {
    if (relations === null || relations.children.length === 0) continue;
    listed += relations.children.length;
    const members = await membersOf(relations);
    if (members.length > 0) told.push({ asin: of, title: relations.title, members });
  }
  if (listed > 0 && told.length === 0) {
    const found = `${listed} titles of ${series.length} series, none of them known`;
    throw new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption: 'catalogue-omits', found });
  }
  return told;
}
