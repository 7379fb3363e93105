import { describe, expect, it } from 'vitest';
import { playerPage, productPage } from '@/lib/audible/marketplaces';

describe('pages about a title', () => {
  it('are of its store, and hold its ASIN and nothing else', () => {
    expect(playerPage('us', 'B0ABCDEFGH')).toBe('https://www.audible.com/webplayer?asin=B0ABCDEFGH');
    expect(productPage('uk', '0008126860')).toBe('https://www.audible.co.uk/pd/0008126860');
    expect(productPage('jp', 'a/../b?c')).toBe('https://www.audible.co.jp/pd/a%2F..%2Fb%3Fc');
    expect(playerPage('jp', 'a&b')).toBe('https://www.audible.co.jp/webplayer?asin=a%26b');
  });
});
