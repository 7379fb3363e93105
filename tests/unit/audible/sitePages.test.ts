import { describe, expect, it } from 'vitest';
import { sitePageUrl } from '@/lib/audible/sitePages';

describe('pages about a title', () => {
  it.each([
    ['listen', 'us', 'B0ABCDEFGH', 'https://www.audible.com/webplayer?asin=B0ABCDEFGH'],
    ['store', 'uk', '0008126860', 'https://www.audible.co.uk/pd/0008126860'],
    ['store', 'jp', 'a/../b?c', 'https://www.audible.co.jp/pd/a%2F..%2Fb%3Fc'],
  ] as const)('%s at %s of %s', (page, marketplace, asin, url) => {
    expect(sitePageUrl(page, marketplace, asin)).toBe(url);
  });
});
