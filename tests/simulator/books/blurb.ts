import type { Random } from '../random.ts';
import type { Genre } from './genre.ts';
import { say } from './grammar.ts';
import { FAMILY, HEROES, HEROINES } from './words/names.ts';

export interface Blurb {
  readonly short: string;
  readonly long: string;
}

const PRAISE = [
  'A triumph.',
  'I missed my stop, twice.',
  'The best thing I have heard all year.',
  'Funny & furious in equal measure.',
  'Impossible to describe and harder to switch off.',
];

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most))}...`;
}

/**
 * The short and the long description, as HTML. Most short ones are marked up too, some are not (407 of 521,
 * audible-api.md §1.6-9).
 */
export function blurb(genre: Genre, author: string, rng: Random): Blurb {
  const isShe = rng.chance(0.5);
  const hero = genre.isFiction ? `${rng.pick(isShe ? HEROINES : HEROES)} ${rng.pick(FAMILY)}` : author;
  const grammar = {
    ...genre.grammar,
    hero: [hero],
    sub: [isShe ? 'she' : 'he'],
    obj: [isShe ? 'her' : 'him'],
    pos: [isShe ? 'her' : 'his'],
  };
  const [hook, turn, stakes] = say('{hook}#{turn}#{stakes}', grammar, rng).split('#');
  const praise = rng.chance(0.3) ? `<p><b>&quot;${rng.pick(PRAISE).replace('&', '&amp;')}&quot;</b></p> ` : '';
  const rights = `<p>©${rng.int(2009, 2026)} ${author.replace('&', '&amp;')}</p>`;
  const plain = cut(`${hook} ${turn}`, 290);
  return {
    short: rng.chance(0.78) ? `<p>${plain.replace(/ & /g, ' &amp; ')}</p>` : plain,
    long: `${praise}<p><b>${hook}</b></p> <p>${turn} <i>${stakes}</i></p>${rng.chance(0.2) ? ` ${rights}` : ''}`,
  };
}
