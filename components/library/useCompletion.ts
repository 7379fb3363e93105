import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Completion, completing, preparingCompletion, type Suggestion } from '@/lib/library/query/complete';
import { inSlices } from './inSlices';
import type { SearchModel } from './searchModel';
import { whenIdle } from './whenIdle';

/** As many as fit under the field without hiding all that was found. */
const LIMIT = 8;
/** What is offered changes only when the keys rest: a list that moves under every key is not read. */
const REST_MS = 120;

/** Some of what is asked for turns out to be useless. */
const ASKED = LIMIT + 2;

/** Fields whose values are collected from all books when they are first asked for. */
const COLLECTED = ['author', 'series', 'narrator', 'genre', 'title'];

/** What was found for a text; the reader may have typed on since. */
interface Found extends Completion {
  readonly text: string;
}

const NOTHING: Found = { text: '', from: 0, to: 0, suggestions: [] };

export interface CompletionState {
  readonly suggestions: readonly Suggestion[];
  /** Place of the chosen suggestion; -1 when none is. */
  readonly active: number;
  readonly isOpen: boolean;
  choose(at: number): void;
  pick(suggestion: Suggestion): void;
  /** Looks for suggestions once the keys rest. */
  open(): void;
  /** The reader is about to type: collects values while nothing else is to be done. */
  prepare(): void;
  close(): void;
}

/** What could be typed at the caret of the field, while the reader wants to know. */
export function useCompletion(input: RefObject<HTMLInputElement | null>, search: SearchModel): CompletionState {
  const [completion, setCompletion] = useState(NOTHING);
  const [active, setActive] = useState(-1);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = useRef<() => void>(() => {});
  const drop = (): void => {
    clearTimeout(timer.current);
    stop.current();
  };
  const stopPreparing = useRef<() => void>(() => {});
  useEffect(
    () => () => {
      drop();
      stopPreparing.current();
    },
    [],
  );

  const close = (): void => {
    drop();
    setCompletion(NOTHING);
    setActive(-1);
  };
  // A list that is chosen from does not change any more.
  const choose = (at: number): void => {
    drop();
    setActive(at);
  };
  const open = (): void => {
    drop();
    timer.current = setTimeout(() => {
      const field = input.current;
      if (field === null || document.activeElement !== field) return;
      const caret = field.selectionStart ?? field.value.length;
      const { value } = field;
      stop.current = inSlices(completing(value, caret, search.books.value, search.context.value, ASKED), (found) => {
        setCompletion(useful(found, value));
        setActive(-1);
      });
    }, REST_MS);
  };
  const prepare = (): void => {
    stopPreparing.current();
    stopPreparing.current = whenIdle(preparingCompletion(COLLECTED, search.books.value, search.context.value));
  };
  const pick = ({ insert, kind }: Suggestion): void => {
    const field = input.current;
    if (field === null) return;
    const { text, from, to } = completion;
    const before = text.slice(0, from) + insert;
    const after = text.slice(to);
    const gap = kind === 'value' && after === '' ? ' ' : '';
    const next = before + gap + after;
    // At once, or the caret would go to the end when the page is drawn.
    field.value = next;
    field.setSelectionRange(before.length + gap.length, before.length + gap.length);
    search.search(next);
    close();
    if (kind === 'field') open();
  };
  return {
    suggestions: completion.suggestions,
    active,
    isOpen: completion.suggestions.length > 0,
    choose,
    pick,
    open,
    prepare,
    close,
  };
}

/** Without values that no book has, and what is typed in full already. */
function useful({ from, to, suggestions }: Completion, text: string): Found {
  const left = suggestions.filter(({ count }) => count !== 0);
  const isDone = left.length === 1 && left[0]?.insert === text.slice(from, to);
  return isDone ? NOTHING : { text, from, to, suggestions: left.slice(0, LIMIT) };
}
