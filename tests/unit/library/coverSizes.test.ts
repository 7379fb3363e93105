import { expect, test } from 'vitest';
import { coverSizes } from '@/lib/library/cover';

const at = (size: number) => `https://m.media-amazon.com/images/I/51a+b%2BcL._SL${size}_.jpg`;

test('smaller pictures have the address of the stored one with another size in it', () => {
  expect(coverSizes(at(500))).toBe([80, 160, 240, 360, 500].map((size) => `${at(size)} ${size}w`).join(', '));
});

test('a picture larger than any place for it is asked for at 500', () => {
  expect(coverSizes(at(1024))).toBe(coverSizes(at(500)));
});

test('none is asked for larger than it was told', () => {
  expect(coverSizes(at(252))).toBe(`${at(80)} 80w, ${at(160)} 160w, ${at(240)} 240w, ${at(252)} 252w`);
});

test.each([
  'https://m.media-amazon.com/images/I/51abcL.jpg',
  'https://m.media-amazon.com/images/I/51abcL._SL200_BL80_UR1080,2160_CLa%7C1080.jpg',
  'https://m.media-amazon.com/images/I/51abcL._SX500_.jpg',
  'https://m.media-amazon.com/images/I/51abcL._SL0_.jpg',
  'https://evil.example/51abcL._SL500_.jpg',
])('nothing is made up of %s', (url) => {
  expect(coverSizes(url)).toBeNull();
});
