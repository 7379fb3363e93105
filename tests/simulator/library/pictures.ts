import type { RawItem } from '../contract.ts';

/** Which item shows which picture, by the ids in the addresses. */
export function indexPictures(items: readonly RawItem[]): Map<string, RawItem | null> {
  const index = new Map<string, RawItem | null>();
  for (const item of items) {
    const images = item.product_images;
    if (typeof images !== 'object' || images === null) continue;
    for (const address of Object.values(images)) {
      const id = /\/images\/I\/([^/]+?)\._/.exec(decodeURIComponent(String(address)))?.[1];
      if (id) index.set(id, item);
    }
  }
  return index;
}
