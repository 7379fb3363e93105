import { FORMATS } from './formats.ts';
import { HOLDINGS } from './holdings.ts';
import type { Oddity } from './oddity.ts';
import { PEOPLE } from './people.ts';
import { PODCAST_ODDITIES } from './podcasts.ts';
import { SERIES } from './series.ts';
import { TEXTS } from './texts.ts';
import { TIMES } from './times.ts';

/** Every oddity, the ones that make another kind of thing first, so that the rest leave those alone. */
export const ODDITIES: readonly Oddity[] = [
  ...PODCAST_ODDITIES,
  ...HOLDINGS,
  ...TEXTS,
  ...TIMES,
  ...SERIES,
  ...PEOPLE,
  ...FORMATS,
];
