import type { LibraryPage } from '@/lib/audible/answers';
import { AudibleError, type AudibleFailure } from '@/lib/audible/errors';
import { type ArrivedPage, type PassOutcome, type PassParts, walkPass } from '@/lib/audible/pass';
import type { Question, Span } from '@/lib/audible/question';

/** A library on paper in front of the pincer: pages without a client. */
export interface Item {
  asin: string;
  /** When it was bought, in hours; null when nobody knows. Such rows come first in ascending order. */
  day: number | null;
}

export interface Paper {
  items: Item[];
  /** What breaks ties, per order: the service promises nothing. */
  tie: (a: Item, b: Item, jaw: Span['jaw']) => number;
  stated: () => number | null;
  /** Rows that numbered paging reaches. */
  cap: number;
  tokens: boolean;
  ignorePage: boolean;
  purchasedAfter: 'exclusive' | 'inclusive' | 'ignored' | 'refused';
}

export const byAsin = (a: Item, b: Item): number => (a.asin < b.asin ? -1 : a.asin > b.asin ? 1 : 0);

export const paper = (items: Item[], change: Partial<Paper> = {}): Paper => ({
  items,
  tie: byAsin,
  stated: () => items.length,
  cap: 10_000,
  tokens: false,
  ignorePage: false,
  purchasedAfter: 'exclusive',
  ...change,
});

export const items = (count: number, day: (at: number) => number | null = (at) => at): Item[] =>
  Array.from({ length: count }, (_, at) => ({ asin: `B${String(at).padStart(4, '0')}`, day: day(at) }));

export const failing = (failure: AudibleFailure): never => {
  throw new AudibleError(failure);
};

const at = ({ day }: Item): number => (day === null ? Number.NEGATIVE_INFINITY : Date.UTC(2020, 0, 1, day));

const inOrder = (list: Item[], jaw: Span['jaw'], tie: Paper['tie']): Item[] =>
  list.toSorted((a, b) => {
    const [before, after] = jaw === 'newest' ? [at(b), at(a)] : [at(a), at(b)];
    return before === after ? tie(a, b, jaw) : before < after ? -1 : 1;
  });

const wire = (item: Item): unknown => ({
  ...item,
  purchase_date: item.day === null ? null : new Date(at(item)).toISOString(),
});

/** What the service answers. A token carries its order and place. */
export function pageOf(service: Paper, question: Question): LibraryPage {
  const { cap, tie, ignorePage, purchasedAfter } = service;
  let list = service.items;
  let jaw: Span['jaw'] = 'newest';
  let offset: number;
  if (question.kind === 'continuation') {
    if (!service.tokens) failing({ kind: 'NOT_UNDERSTOOD', assumption: 'items-array', found: 'an error' });
    const [order, place] = question.token.split('/');
    jaw = order === 'oldest' ? 'oldest' : 'newest';
    offset = Number(place);
  } else {
    offset = ignorePage ? 0 : question.offset;
    if (offset >= cap) failing({ kind: 'BEYOND_CAP' });
    jaw = question.kind === 'span' ? question.jaw : 'oldest';
  }
  if (question.kind === 'window' && purchasedAfter !== 'ignored') {
    if (purchasedAfter === 'refused') {
      failing({ kind: 'NOT_UNDERSTOOD', assumption: 'items-array', found: 'an error' });
    }
    const bound = Date.parse(question.after);
    list = list.filter((item) => at(item) > bound || (purchasedAfter === 'inclusive' && at(item) === bound));
  }
  const end = offset + question.size;
  return {
    items: inOrder(list, jaw, tie).slice(offset, end).map(wire),
    total: question.kind === 'span' ? service.stated() : list.length,
    continuationToken: service.tokens && end < list.length ? `${jaw}/${end}` : null,
    stateToken: null,
  };
}

/** A server that knows nothing but page numbers. */
export const numberedOnly =
  (answer: (span: Span, number: number) => LibraryPage): Answer =>
  (question, number) =>
    question.kind === 'span'
      ? answer(question, number)
      : failing({ kind: 'NOT_UNDERSTOOD', assumption: 'items-array', found: 'an error' });

export type Answer = (question: Question, number: number) => LibraryPage;

export interface Run {
  outcome: PassOutcome;
  asked: Question[];
  pages: ArrivedPage[];
  restarts: number[];
}

export async function walk(answer: Answer, change: Partial<PassParts> = {}): Promise<Run> {
  const asked: Question[] = [];
  const pages: ArrivedPage[] = [];
  const restarts: number[] = [];
  const outcome = await walkPass({
    ask: async (question) => {
      asked.push(question);
      return answer(question, asked.length);
    },
    onPage: async (page) => void pages.push(page),
    onRestart: async (total) => void restarts.push(total),
    onMovedAgain: async () => {},
    first: null,
    done: [],
    dateOf: () => null,
    pageSize: 10,
    total: null,
    restarts: 0,
    signal: new AbortController().signal,
    ...change,
  });
  return { outcome, asked, pages, restarts };
}
