import type { Random } from '../random.ts';
import type { Genre } from './genre.ts';
import { nameIn, type Tongue, titleIn } from './tongue.ts';
import { french, german, italian, portuguese, spanish } from './words/latin.ts';
import { arabic, hebrew, japanese, russian } from './words/scripts.ts';
import type { Work } from './work.ts';

export const TONGUES: readonly Tongue[] = [
  german,
  french,
  italian,
  spanish,
  portuguese,
  japanese,
  russian,
  arabic,
  hebrew,
];

/** The tongue of a language, or null for English. */
export function tongueOf(language: string): Tongue | null {
  return TONGUES.find((tongue) => tongue.language === language) ?? null;
}

/** A book in another language. */
export function foreignWork(tongue: Tongue, genre: Genre, publisher: string, rng: Random): Work {
  const sequence = String(rng.int(1, 6));
  const series = rng.chance(0.35) ? [{ title: rng.pick(tongue.series), sequence }] : [];
  const [first] = series;
  const text = rng.pick(tongue.blurbs);
  const numbered = first
    ? `${first.title}, ${tongue.book} ${sequence}`.replace('第 ', '第').replace(/(第\d+)$/, '$1巻')
    : null;
  return {
    title: titleIn(tongue, rng),
    subtitle: numbered ?? (rng.chance(0.15) ? tongue.edition : null),
    authors: [nameIn(tongue, rng)],
    narrators: [nameIn(tongue, rng)],
    publisher,
    genre,
    language: tongue.language,
    series,
    runtime: rng.int(190, 980),
    released: Date.UTC(2026, 8, 1) - rng.int(0, 4800) * 86_400_000,
    short: `<p>${text}</p>`,
    long: `<p><b>${text}</b></p> <p>${rng.pick(tongue.blurbs)}</p>`,
  };
}
