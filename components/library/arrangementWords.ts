import { i18n } from '#i18n';
import type { Query } from '@/lib/library/query/ast';
import { naturalOrder } from '@/lib/library/query/naturalOrder';
import { helpWords } from './helpWords';

/** In which order, and under which headings, a query shows books: "Newest first" and "Author". */
export function arrangementWords({ where, sorts, group }: Query): ArrangementWords {
  const [sort] = sorts;
  const natural = naturalOrder({ where, group });
  return {
    order: sort === undefined ? i18n.t(`tools.order.${natural}`) : helpWords(`order.${sort.key.name}`),
    groups: group === null ? undefined : helpWords(`query.group.${group.key.name}`),
  };
}

interface ArrangementWords {
  readonly order: string;
  readonly groups: string | undefined;
}
