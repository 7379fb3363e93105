/** The first few of these, as sorting all of them would give: of thousands of names, hardly any is ever shown. */
export function firstFew<Item>(items: Iterable<Item>, most: number, compare: (a: Item, b: Item) => number): Item[] {
  const best: Item[] = [];
  for (const item of items) {
    const last = best[most - 1];
    if (last !== undefined && compare(last, item) <= 0) continue;
    const place = best.findIndex((other) => compare(item, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, item);
    best.length = Math.min(best.length, most);
  }
  return best;
}
