import type { Continuation, Span } from './question';

/**
 * The newest jaw's way past the cap of numbered paging: each answer carries a token that asks for the rows after it
 * (audible-api.md §1.1, §1.4, marks C and I). One after the other, for only the last answer knows the way on.
 */
export interface Continuations {
  /** Remembers the token of the newest jaw's furthest answer. */
  watch(span: Span, token: string | null): void;
  /** A question of this kind was answered before an interruption. */
  restore(number: number): void;
  /** Null when there is no token to go on with. */
  next(size: number): Continuation | null;
  /** @param fresh rows of the answer that were new to the pass. */
  take(asked: Continuation, token: string | null, fresh: number): void;
  /** The server does not answer tokens. */
  end(): void;
}

export function createContinuations(): Continuations {
  let furthest = -1;
  let token: string | null = null;
  let number = 0;

  return {
    watch({ jaw, offset }, given) {
      if (jaw !== 'newest' || offset <= furthest) return;
      furthest = offset;
      token = given;
    },
    restore(answered) {
      number = Math.max(number, answered + 1);
    },
    next(size) {
      return token === null ? null : { kind: 'continuation', number, token, size };
    },
    take(asked, given, fresh) {
      number = asked.number + 1;
      // An answer of known rows has met the oldest jaw or goes in circles; what a long tie still hides, windows find.
      token = fresh > 0 ? given : null;
    },
    end() {
      token = null;
    },
  };
}
