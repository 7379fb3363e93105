import type { Jaw } from './query';
import { keyOf, type Span } from './question';

/** The two jaws walking inward: which stretch to ask for next. */
export interface Jaws {
  /** The span is applied, or given up: it is not asked for again. */
  close(span: Span): void;
  /** Nothing lies beyond: the list ended, or the server goes no further in this order. */
  end(jaw: Jaw): void;
  /**
   * The next span of `pageSize` that nobody asked for yet, from the jaw that has come less far; null when both are
   * through. A `total` of null means that Audible does not say: then each jaw goes on until {@link Jaws.end}.
   */
  next(pageSize: number, total: number | null): Span | null;
  /** The span was not answered: it is free again. */
  release(span: Span): void;
  /** Whether the jaws can walk all `total` rows in either order, so that nothing is left beyond them. */
  spans(total: number): boolean;
  /** Rows of both jaws asked for or closed so far: when they reach the total, the jaws have met. */
  readonly reach: number;
}

/** @param cap rows that numbered paging reaches in one order. */
export function createJaws(cap: number): Jaws {
  const taken: Record<Jaw, Span[]> = { newest: [], oldest: [] };
  const ended: Record<Jaw, boolean> = { newest: false, oldest: false };

  const covers = (jaw: Jaw, offset: number) =>
    taken[jaw].some((span) => span.offset <= offset && offset < span.offset + span.size);

  /** Spans may have been taken at different sizes; a free stretch always begins on a multiple of the smaller one. */
  const frontier = (jaw: Jaw, pageSize: number): number => {
    let offset = 0;
    while (covers(jaw, offset)) offset += pageSize;
    return offset;
  };

  const free = (jaw: Jaw, pageSize: number, total: number | null): Span | null => {
    const offset = frontier(jaw, pageSize);
    const beyond = ended[jaw] || offset >= Math.min(total ?? cap, cap);
    return beyond ? null : { kind: 'span', jaw, offset, size: pageSize };
  };

  const without = (span: Span) => taken[span.jaw].filter((other) => keyOf(other) !== keyOf(span));

  return {
    close(span) {
      taken[span.jaw] = [...without(span), span];
    },
    end(jaw) {
      ended[jaw] = true;
    },
    release(span) {
      taken[span.jaw] = without(span);
    },
    next(pageSize, total) {
      const newest = free('newest', pageSize, total);
      const oldest = free('oldest', pageSize, total);
      const span = newest !== null && (oldest === null || newest.offset <= oldest.offset) ? newest : oldest;
      if (span !== null) taken[span.jaw].push(span);
      return span;
    },
    spans: (total) => total <= cap && !ended.newest && !ended.oldest,
    get reach() {
      return [...taken.newest, ...taken.oldest].reduce((sum, span) => sum + span.size, 0);
    },
  };
}
