import { describe, expect, it } from 'vitest';
import { drawCover } from '../../simulator/covers/cover.ts';
import { ask } from './client.ts';
import { rig } from './rig.ts';

const it_ = rig({ books: 150 });

function picture(path: string): ReturnType<typeof ask> {
  return ask(it_.simulator.port, 'm.media-amazon.com', path);
}

function addresses(): string[] {
  return it_.simulator
    .library()
    .items.flatMap(({ product_images }) => Object.values((product_images ?? {}) as Record<string, string>))
    .map((address) => new URL(address).pathname);
}

function drawings(): string[] {
  return it_.simulator.library().items.map((item) => drawCover(`51${item.asin}L`, 500, item));
}

describe('covers', () => {
  it('are square pictures of the size asked, to be kept', async () => {
    const [path = ''] = addresses();
    const { status, headers, text } = await picture(path.replace('_SL500_', '_SL252_'));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(headers['cache-control']).toContain('max-age=');
    expect(text).toMatch(/^<svg [^>]*width="252" height="252"/);
  });

  it('are the same for the same id', async () => {
    const [path = ''] = addresses();
    expect((await picture(path)).text).toBe((await picture(path)).text);
  });

  it('differ from book to book', () => {
    const drawn = drawings();
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('are sound XML, whatever the title', () => {
    for (const text of drawings()) {
      const tags = [...text.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/g)];
      const depth = tags.reduce((open, [, close, , , empty]) => open + (close ? -1 : empty ? 0 : 1), 0);
      expect(depth).toBe(0);
      for (const [, , , attributes = ''] of tags) {
        const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('carry the author', async () => {
    const item = it_.simulator.library().items.find(({ authors, product_images }) => {
      const [first] = (authors ?? []) as { name: string }[];
      return first && /^\w+ \w+$/.test(first.name) && Object.keys(product_images ?? {}).length > 0;
    });
    const [address = ''] = Object.values(item?.product_images as Record<string, string>);
    const [author] = (item?.authors ?? []) as { name: string }[];
    const { text } = await picture(new URL(address).pathname);
    expect(text.toLowerCase()).toContain(author?.name.split(' ')[1]?.toLowerCase());
  });

  it('are drawn for unknown ids too', async () => {
    expect((await picture('/images/I/51Unknown%2BL._SL500_.jpg')).text).toContain('<svg');
  });
});
