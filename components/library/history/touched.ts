import type { ChangeRow } from '@/lib/sync/ports';

/** A title with what changed about it. */
export interface Touched {
  readonly asin: string;
  readonly rows: readonly ChangeRow[];
}

/** Changes by title. The last title waits while there is more to be read: some of its changes may be missing. */
export function touchedBy(rows: readonly ChangeRow[], more: boolean): Touched[] {
  const touched = [...Map.groupBy(rows, ({ asin }) => asin)].map(([asin, ofBook]) => ({ asin, rows: ofBook }));
  return more && touched.length > 1 ? touched.slice(0, -1) : touched;
}
