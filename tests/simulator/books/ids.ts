import { hash, type Random, random } from '../random.ts';

const ASIN_LETTERS = '0123456789BCDFGHJKLMNPQRSTVWXYZ';
const IMAGE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function letters(alphabet: string, count: number, rng: Random): string {
  let text = '';
  for (let i = 0; i < count; i++) text += alphabet.charAt(rng.int(0, alphabet.length - 1));
  return text;
}

/** The last place of an ISBN-10, where ten is an X. */
function withCheckDigit(nine: string): string {
  let sum = 0;
  for (let i = 0; i < nine.length; i++) sum += Number(nine.charAt(i)) * (10 - i);
  const digit = (11 - (sum % 11)) % 11;
  return nine + (digit === 10 ? 'X' : digit);
}

export type AsinKind = 'letter' | 'one' | 'zero';

/** Ten characters; older books carry their ISBN, so some begin with 0 or 1 (audible-api.md §1.6-10). */
export function asin(kind: AsinKind, rng: Random): string {
  if (kind === 'letter') return `B0${letters(ASIN_LETTERS, 8, rng)}`;
  return withCheckDigit(`${kind === 'zero' ? '0' : '1'}${letters('0123456789', 8, rng)}`);
}

/** The ASIN of a person or a series: the same name always has the same. */
export function asinOfName(name: string): string {
  return `B00${letters(ASIN_LETTERS, 7, random(`asin of ${name}`))}`;
}

/** The id of a picture; some hold `-` or `+`, which stand bare in addresses. */
export function imageId(asinOfBook: string): string {
  const rng = random(`picture of ${asinOfBook}`);
  const middle = rng.chance(0.2) ? rng.pick(['-', '+']) : letters(IMAGE_LETTERS, 1, rng);
  return `${rng.pick(['41', '51', '51', '61', '81'])}${letters(IMAGE_LETTERS, 4, rng)}${middle}${letters(IMAGE_LETTERS, 3, rng)}L`;
}

/** A picture's address. */
export function imageAddress(id: string, modifiers: string): string {
  return `https://m.media-amazon.com/images/I/${id}.${modifiers}.jpg`;
}

/** A stock number, the same for one book in every store (peers.md §1c). */
export function sku(prefix: string, publisher: string, asinOfBook: string): string {
  const house = publisher
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(4, 'X')
    .slice(0, 4);
  return `${prefix}_${house}_${String(hash(asinOfBook) % 1_000_000).padStart(6, '0')}`;
}

/** A version-4-shaped id. */
export function uuid(rng: Random): string {
  const hex = letters('0123456789abcdef', 32, rng);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
