import { i18n } from '#i18n';
import type { Query } from '@/lib/library/query/ast';
import { helpWords } from './helpWords';

/** In which order, and under which headings, a query shows books: "Newest first", "Title · Author". */
export function arrangementWords({ where, sorts, group }: Query): string {
  const [sort] = sorts;
  const hasWords = where.some(({ kind }) => kind === 'word' || kind === 'phrase');
  const order =
    sort === undefined ? i18n.t(hasWords ? 'tools.best' : 'tools.newest') : helpWords(`order.${sort.key.name}`);
  return group === null ? order : `${order} · ${helpWords(`query.group.${group.key.name}`)}`;
}
