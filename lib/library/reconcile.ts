import type { BookRow, IncomingBook, ServiceColumns } from './book';
import { BLANK, type Column, isEmpty, isJsonColumn, isVolatile, SERVICE_COLUMNS, type Told } from './columns';
import { sameMultiset } from './multiset';

/** One metadata column that changed; values are JSON. */
export interface FieldChange {
  readonly field: Column | 'presence';
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** What to write over a stored row. Never `status`, which is the reader's. */
export type BookPatch = Partial<ServiceColumns & Pick<BookRow, 'presence' | 'absentSince' | 'updatedAt'>>;

/** `emptiesKept`: known values that this answer left empty, and that stay. */
export type Reconciliation =
  | { readonly verdict: 'new'; readonly row: BookRow; readonly emptiesKept: number }
  | {
      readonly verdict: 'updated';
      readonly row: BookRow;
      readonly patch: BookPatch;
      readonly changes: readonly FieldChange[];
      readonly emptiesKept: number;
    }
  /** To be stored, but counted as unchanged: only columns that move by themselves differ, `updatedAt` stays. */
  | { readonly verdict: 'volatile'; readonly row: BookRow; readonly patch: BookPatch; readonly emptiesKept: number }
  | { readonly verdict: 'unchanged'; readonly row: BookRow; readonly emptiesKept: number };

export interface ReconcileContext {
  readonly libraryId: string;
  /** ISO 8601. */
  readonly now: string;
  /** What a new row is sorted by when the answer tells no date; else `now`. */
  readonly addedAt?: string;
  /** Columns that this route never tells: their being empty is no news. */
  readonly lacking?: readonly Column[];
}

function newRow(incoming: IncomingBook, { libraryId, now, addedAt = now }: ReconcileContext): BookRow {
  const columns: ServiceColumns = { ...BLANK, title: incoming.title, addedAt };
  const told: Told = incoming;
  const take = <C extends Column>(column: C): void => {
    const value = told[column];
    if (value !== null && !isEmpty(column, value)) columns[column] = value;
  };
  SERVICE_COLUMNS.forEach(take);
  return {
    ...columns,
    libraryId,
    asin: incoming.asin,
    status: 'NEW',
    presence: 'PRESENT',
    absentSince: null,
    firstSeenAt: now,
    updatedAt: now,
  };
}

/** Whether a stored value says more than a row that was never told: only such a value can be "kept". */
function isKnown(known: BookRow, column: Column): boolean {
  const value = known[column];
  if (isEmpty(column, value)) return false;
  if (column === 'addedAt') return value !== known.firstSeenAt;
  return column === 'title' || value !== BLANK[column];
}

const same = (column: Column, a: unknown, b: unknown): boolean =>
  a === b || (isJsonColumn(column) && typeof a === 'string' && typeof b === 'string' && sameMultiset(a, b));

/** A column that is derived from another one stays where that other one is known and was not told again. */
function withDerivedKept(known: BookRow, incoming: IncomingBook): Told {
  const keepsDate = incoming.purchaseDate === null && known.purchaseDate !== null;
  const keepsRights = isEmpty('availability', incoming.availability) && !isEmpty('availability', known.availability);
  return {
    ...incoming,
    addedAt: keepsDate ? known.addedAt : incoming.addedAt,
    isPlus: keepsRights ? known.isPlus : incoming.isPlus,
  };
}

/**
 * Brings what an answer told together with the stored row. An empty value never replaces a known one; lists are
 * compared without order; `status`, `firstSeenAt` and everything that is the reader's stay. A row that was no longer
 * listed and is listed again becomes PRESENT, which counts as updated. The same answer twice changes nothing.
 */
export function reconcile(
  known: BookRow | undefined,
  incoming: IncomingBook,
  context: ReconcileContext,
): Reconciliation {
  if (known === undefined) return { verdict: 'new', row: newRow(incoming, context), emptiesKept: 0 };

  const patch: BookPatch = {};
  const changes: FieldChange[] = [];
  let emptiesKept = 0;
  const delivery = incoming.contentDeliveryType ?? known.contentDeliveryType;
  const told = withDerivedKept(known, incoming);

  const compare = <C extends Column>(column: C): void => {
    const before = known[column];
    const after = told[column];
    if (after === null || isEmpty(column, after)) {
      if (isKnown(known, column) && !context.lacking?.includes(column)) emptiesKept += 1;
    } else if (!same(column, before, after)) {
      (patch as Partial<ServiceColumns>)[column] = after;
      if (!isVolatile(column, delivery)) changes.push({ field: column, before: before ?? null, after });
    }
  };
  SERVICE_COLUMNS.forEach(compare);

  if (known.presence !== 'PRESENT') {
    Object.assign(patch, { presence: 'PRESENT', absentSince: null } satisfies BookPatch);
    changes.push({ field: 'presence', before: known.presence, after: 'PRESENT' });
  }
  if (changes.length > 0) {
    patch.updatedAt = context.now;
    return { verdict: 'updated', row: { ...known, ...patch }, patch, changes, emptiesKept };
  }
  if (Object.keys(patch).length > 0) return { verdict: 'volatile', row: { ...known, ...patch }, patch, emptiesKept };
  return { verdict: 'unchanged', row: known, emptiesKept };
}
