import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BookRow, IncomingBook } from '@/lib/library/book';
import { isEmpty, SERVICE_COLUMNS } from '@/lib/library/columns';
import { reconcile } from '@/lib/library/reconcile';
import { AFTERWARDS, bookRowSchema, CONTEXT, incomingBooks } from './support';

const first = (book: IncomingBook): BookRow => reconcile(undefined, book, CONTEXT).row;
const then = (row: BookRow, book: IncomingBook) => reconcile(row, book, AFTERWARDS);

test('replay changes nothing', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, (a, b) => {
      const { row } = then(first(a), b);
      expect(then(row, b)).toMatchObject({ verdict: 'unchanged', row });
    }),
  );
});

test('every row is a row, and its patch over the known one', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, (a, b) => {
      const known = first(a);
      const result = then(known, b);
      bookRowSchema.parse(result.row);
      if ('patch' in result) expect({ ...known, ...result.patch }).toEqual(result.row);
    }),
  );
});

test('no answer empties a known value', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, (a, b) => {
      const known = first(a);
      const { row } = then(known, b);
      for (const column of SERVICE_COLUMNS) {
        if (!isEmpty(column, known[column])) expect(isEmpty(column, row[column])).toBe(false);
        if (isEmpty(column, b[column])) expect(row[column]).toBe(known[column]);
      }
    }),
  );
});

test("the reader's own and the row's birth are never touched", () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, fc.constantFrom('NEW' as const, 'SEEN' as const), (a, b, status) => {
      const known = { ...first(a), status };
      const result = then(known, b);
      const { libraryId, asin, firstSeenAt } = known;
      expect(result.row).toMatchObject({ libraryId, asin, firstSeenAt, status });
      if ('patch' in result) {
        expect(Object.keys(result.patch)).not.toContain('status');
        expect(Object.keys(result.patch)).not.toContain('firstSeenAt');
      }
    }),
  );
});

test('updatedAt moves exactly when something counts as changed', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, (a, b) => {
      const known = first(a);
      const result = then(known, b);
      expect(result.row.updatedAt !== known.updatedAt).toBe(result.verdict === 'updated');
      if (result.verdict === 'updated') {
        expect(result.changes.length).toBeGreaterThan(0);
        for (const { field, before, after } of result.changes)
          expect([before, after]).toEqual([known[field], result.row[field]]);
      }
    }),
  );
});

test('answers about different columns may come in any order', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, incomingBooks, (base, one, other) => {
      const only = (book: IncomingBook, keep: (index: number) => boolean): IncomingBook => {
        const rest = Object.fromEntries(
          SERVICE_COLUMNS.filter((_, index) => !keep(index)).map((column) => [column, null]),
        );
        return { ...book, ...rest, title: base.title };
      };
      // The dates and the rights are derived from one another, so the same answer tells them.
      const derived = new Set(['addedAt', 'purchaseDate', 'isPlus', 'availability', 'contentDeliveryType']);
      const isFirst = (index: number) => index % 2 === 0 || derived.has(SERVICE_COLUMNS[index] ?? '');
      const a = only(one, isFirst);
      const b = only(other, (index) => !isFirst(index));
      const known = first(base);
      expect(then(then(known, a).row, b).row).toEqual({
        ...then(then(known, b).row, a).row,
        updatedAt: expect.any(String),
      });
    }),
  );
});

test('the order of lists is irrelevant', () => {
  const reversed = (json: string | null) => (json === null ? null : JSON.stringify([...JSON.parse(json)].reverse()));
  fc.assert(
    fc.property(incomingBooks, (book) => {
      const turned = {
        ...book,
        authorsJson: reversed(book.authorsJson),
        narratorsJson: reversed(book.narratorsJson),
        genresJson: reversed(book.genresJson),
      };
      expect(then(first(book), turned).verdict).toBe('unchanged');
    }),
  );
});
