import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BookRow } from '@/lib/library/book';
import { EVERYTHING, type Query } from '@/lib/library/query/ast';
import type { QueryContext } from '@/lib/library/query/context';
import { type Parsed, parse } from '@/lib/library/query/parse';
import { type Answer, runQuery } from '@/lib/library/query/run';
import type { Annotations } from '../services';
import { oncePerFrame } from './oncePerFrame';

/** What the reader asks of the books, and the answer. */
export interface SearchModel {
  /** As it stands in the field. */
  readonly text: ReadonlySignal<string>;
  /** The text read: a query, or what is wrong with it. */
  readonly parsed: ReadonlySignal<Parsed>;
  /** The last text without a mistake; its answer is on show. */
  readonly good: ReadonlySignal<{ readonly text: string; readonly query: Query }>;
  readonly answer: ReadonlySignal<Answer>;
  /** The books that are asked of. */
  readonly books: ReadonlySignal<readonly BookRow[]>;
  readonly context: ReadonlySignal<QueryContext>;
  search(text: string): void;
}

interface Library {
  readonly books: ReadonlySignal<readonly BookRow[]>;
  /** End of the first import. */
  readonly baselineAt: ReadonlySignal<string | null>;
  readonly annotations: ReadonlySignal<Annotations>;
}

/** A search over the books of a page. */
export function createSearchModel({ books, baselineAt, annotations }: Library, first = ''): SearchModel {
  const text = signal(first);
  const asked = signal(first);
  const parsed = computed(() => parse(asked.value));
  const ask = oncePerFrame((wanted: string) => {
    asked.value = wanted;
  });

  let last = { text: '', query: EVERYTHING };
  const good = computed(() => {
    if (parsed.value.ok) last = { text: asked.value, query: parsed.value.query };
    return last;
  });
  const context = computed<QueryContext>(() => {
    // Relative dates count back from the moment of the question, and of every change of what it is asked of.
    good.value;
    books.value;
    return { now: new Date().toISOString(), baselineAt: baselineAt.value, annotations: annotations.value };
  });
  return {
    books,
    text,
    parsed,
    good,
    context,
    answer: computed(() => runQuery(books.value, good.value.query, context.value)),
    search: (wanted) => {
      text.value = wanted;
      ask(wanted);
    },
  };
}
