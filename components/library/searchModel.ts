import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BookRow } from '@/lib/library/book';
import type { Libraries } from '@/lib/library/libraryFacts';
import { EVERYTHING, type Query } from '@/lib/library/query/ast';
import type { Annotations, QueryContext } from '@/lib/library/query/context';
import { type Parsed, parse } from '@/lib/library/query/parse';
import { type Answer, answering, preparing, runQuery } from '@/lib/library/query/run';
import { inSlices } from './inSlices';
import { oncePerFrame } from './oncePerFrame';
import { whenIdle } from './whenIdle';

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

interface Shelves {
  readonly books: ReadonlySignal<readonly BookRow[]>;
  /** Those that the books are from. */
  readonly libraries: ReadonlySignal<Libraries>;
  readonly annotations: ReadonlySignal<Annotations>;
}

interface Result {
  readonly asked: { readonly text: string; readonly query: Query };
  readonly context: QueryContext;
  readonly answer: Answer;
}

const contextNow = (libraries: Libraries, annotations: Annotations): QueryContext => ({
  now: new Date().toISOString(),
  libraries,
  annotations,
});

/**
 * A search over the books of a page. What takes longer than a part of a frame is done in slices: keys are heard
 * meanwhile, the last answer stays on show, and a question that was overtaken is dropped.
 */
export function createSearchModel({ books, libraries, annotations }: Shelves, first = ''): SearchModel {
  const text = signal(first);
  const typed = signal(first);
  const parsed = computed(() => parse(typed.value));
  const ask = oncePerFrame((wanted: string) => {
    typed.value = wanted;
  });

  let good = { text: '', query: EVERYTHING };
  const asked = computed(() => {
    if (parsed.value.ok) good = { text: typed.value, query: parsed.value.query };
    return good;
  });
  const start = contextNow(new Map(), new Map());
  const result = signal<Result>({ asked: good, context: start, answer: runQuery([], EVERYTHING, start) });
  let stop = (): void => {};
  effect(() => {
    stop();
    const question = asked.value;
    // Relative dates count back from the moment of the question, and of every change of what it is asked of.
    const context = contextNow(libraries.value, annotations.value);
    stop = inSlices(answering(books.value, question.query, context), (answer) => {
      result.value = { asked: question, context, answer };
    });
  });
  // The first search would do it between two keys.
  effect(() => whenIdle(preparing(books.value)));
  return {
    books,
    text,
    parsed,
    good: computed(() => result.value.asked),
    context: computed(() => result.value.context),
    answer: computed(() => result.value.answer),
    search: (wanted) => {
      text.value = wanted;
      ask(wanted);
    },
  };
}
