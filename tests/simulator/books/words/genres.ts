import type { Genre } from '../genre.ts';
import { mystery, thriller } from './crime.ts';
import { business, history, memoir, science } from './fact.ts';
import { fantasy, progression } from './fantasy.ts';
import { historical, literary, romance } from './heart.ts';
import { scifi } from './scifi.ts';
import { horror, kids } from './young.ts';

/** Everything on the shelves. */
export const GENRES: readonly Genre[] = [
  fantasy,
  progression,
  scifi,
  mystery,
  thriller,
  romance,
  literary,
  historical,
  history,
  science,
  business,
  memoir,
  kids,
  horror,
];
