/** The number of letters to change, add, take away or swap, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name that was probably meant: one that begins so, or one up to two letters away; null when none is near. */
export function nearest(text: string, names: readonly string[]): string | null {
  const typed = text.toLowerCase();
  const begun = typed.length > 1 ? names.find((name) => name.startsWith(typed)) : undefined;
  if (begun !== undefined) return begun;
  const limit = typed.length < 5 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const name of names) {
    const away = distance(typed, name, limit);
    if (away < least) {
      best = name;
      least = away;
    }
  }
  return best;
}
