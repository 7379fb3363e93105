import type { RawItem } from '../contract.ts';
import { field, text } from '../service/reading.ts';
import type { Family } from './canvas.ts';
import { creature } from './families/creature.ts';
import { discs, orbit, rays, tiles } from './families/geometry.ts';
import { contours, hills, night, waves } from './families/landscape.ts';
import { arch, botanical, crest, emblem } from './families/ornament.ts';
import { bands, door, skyline, sound, typographic } from './families/poster.ts';
import {
  BOOKISH,
  BOOKISH_CAPITALS,
  DISPLAY,
  DISPLAY_CAPITALS,
  ITALIC,
  type Lettering,
  MODERN,
  POSTER,
  TALL,
  TYPED,
} from './lettering.ts';
import { DARK, LIGHT, PALETTES, type Palette } from './palette.ts';

/** How the covers of one kind of book tend to look. */
export interface Look {
  readonly families: readonly Family[];
  readonly letterings: readonly Lettering[];
  readonly palettes: readonly Palette[];
}

function look(families: readonly Family[], letterings: readonly Lettering[], palettes: readonly Palette[]): Look {
  return { families, letterings, palettes };
}

/** From the category path of an item; the first that fits wins. */
const LOOKS: readonly (readonly [RegExp, Look])[] = [
  [/Children/, look([creature, creature, creature, rays, tiles], [MODERN, POSTER, BOOKISH], LIGHT)],
  [/Romance/, look([botanical, botanical, waves, arch, hills, discs, emblem], [ITALIC, DISPLAY, MODERN], LIGHT)],
  [/Horror|Supernatural/, look([door, night, emblem, typographic], [DISPLAY_CAPITALS, TALL, TYPED], DARK)],
  [
    /Cozy|Traditional|Police/,
    look([emblem, bands, botanical, hills, arch, rays], [BOOKISH, DISPLAY, DISPLAY_CAPITALS], PALETTES),
  ],
  [/Thriller|Suspense/, look([door, skyline, typographic, night, contours], [TALL, POSTER, TYPED], DARK)],
  [
    /Space Opera|First Contact|Hard Science/,
    look([orbit, orbit, contours, skyline, tiles, rays], [POSTER, MODERN, TALL], DARK),
  ],
  [/Action & Adventure|Humorous/, look([crest, crest, night, rays, emblem], [POSTER, DISPLAY_CAPITALS, TALL], DARK)],
  [
    /Fantasy/,
    look([emblem, night, arch, botanical, crest, hills], [DISPLAY_CAPITALS, DISPLAY, BOOKISH_CAPITALS], PALETTES),
  ],
  [
    /Historical Fiction|Sea Adventures/,
    look([waves, emblem, bands, arch, rays], [DISPLAY_CAPITALS, BOOKISH_CAPITALS, DISPLAY], PALETTES),
  ],
  [
    /Literary|Family Life|Short Stories/,
    look([typographic, discs, botanical, waves, tiles, arch], [DISPLAY, ITALIC, MODERN, BOOKISH], LIGHT),
  ],
  [/History/, look([bands, typographic, tiles, emblem, waves], [BOOKISH_CAPITALS, DISPLAY, BOOKISH], PALETTES)],
  [/Science|Animals|Nature/, look([contours, discs, tiles, botanical, typographic], [MODERN, DISPLAY, POSTER], LIGHT)],
  [
    /Business|Productivity|Personal/,
    look([typographic, typographic, discs, bands, tiles], [POSTER, MODERN, BOOKISH], PALETTES),
  ],
  [/Biograph|Essays|Comedy/, look([typographic, waves, discs, hills], [DISPLAY, TYPED, MODERN, ITALIC], LIGHT)],
];

const SHOW = look([sound, sound, discs], [POSTER, MODERN], PALETTES);
const ANY = look(
  [hills, waves, tiles, discs, bands, typographic, emblem, arch, rays, contours],
  [DISPLAY, MODERN, BOOKISH],
  PALETTES,
);

function categories(item: RawItem): string {
  return Array.isArray(item.category_ladders)
    ? item.category_ladders
        .flatMap((ladder: unknown) => field(ladder, 'ladder') ?? [])
        .map((rung: unknown) => text(field(rung, 'name')))
        .join('/')
    : '';
}

/** How this item's cover tends to look. */
export function lookOf(item: RawItem | null): Look {
  if (!item) return ANY;
  if (item.content_type === 'Podcast') return SHOW;
  const path = categories(item);
  return LOOKS.find(([pattern]) => pattern.test(path))?.[1] ?? ANY;
}
