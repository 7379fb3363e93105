import { expect, test } from 'vitest';
import { toCoverUrl } from '@/lib/library/cover';

const url = (size: number) => `https://m.media-amazon.com/images/I/invented._SL${size}_.jpg`;
const images = (...sizes: number[]) => Object.fromEntries(sizes.map((size) => [size, url(size)]));

test.each([
  [images(252, 500, 1215), url(500)],
  [images(252, 558, 1215), url(558)],
  [images(252, 408), url(408)],
  [{ 500: 'https://images-na.ssl-images-amazon.com/images/I/x.jpg' }, null],
  [{ 500: 'http://m.media-amazon.com/images/I/x.jpg', 252: url(252) }, url(252)],
])('picks from %o', (given, expected) => {
  expect(toCoverUrl(given)).toBe(expected);
});

test.each([
  null,
  {},
  [],
  'https://m.media-amazon.com/images/I/x.jpg',
  { 500: null },
  { 500: 'http://m.media-amazon.com/images/I/x.jpg' },
  { 500: 'https://evil.example/images/I/x.jpg' },
  { 500: 'https://m.media-amazon.com.evil.example/x.jpg' },
  { 500: 'https://m.media-amazon.com@evil.example/x.jpg' },
  { 500: 'https://evil.example/https://m.media-amazon.com/x.jpg' },
  { 500: 'https://notmedia-amazon.com/x.jpg' },
  { 500: 'javascript:alert(1)' },
  { 500: 'https://m.media-amazon.com/a b.jpg' },
])('no cover from %o', (given) => {
  expect(toCoverUrl(given)).toBeNull();
});
