/**
 * Work that can be left between two steps, so that whoever does it may answer somebody else meanwhile, or let it be
 * when nobody wants its result any more. It yields whenever a few thousandths of a second may have gone.
 */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Books, or comparisons, between two steps. */
export const AT_ONCE = 256;

/** Does the work in one go. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function* merged<Item>(a: readonly Item[], b: readonly Item[], compare: Compare<Item>): Sliced<readonly Item[]> {
  const [last, first] = [a.at(-1), b[0]];
  // What was nearly in order before is quickly in order again.
  if (last === undefined || first === undefined || compare(last, first) <= 0) return a.concat(b);
  const both: Item[] = [];
  let left = 0;
  let right = 0;
  for (;;) {
    const one = a[left];
    const other = b[right];
    if (one === undefined || other === undefined) return both.concat(a.slice(left), b.slice(right));
    if (compare(one, other) <= 0) {
      both.push(one);
      left += 1;
    } else {
      both.push(other);
      right += 1;
    }
    if (both.length % AT_ONCE === 0) yield;
  }
}

type Compare<Item> = (a: Item, b: Item) => number;

/** As `toSorted`, in slices: equal ones keep their order. */
export function* sortedInSlices<Item extends object>(
  items: readonly Item[],
  compare: Compare<Item>,
): Sliced<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    if (from > 0) yield;
    runs.push(items.slice(from, from + AT_ONCE).sort(compare));
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
