import type { Query } from './ast';
import { wanted } from './evaluate';

/** What decides the order of an answer where no `sort:` does; whatever it is, the newest of equals come first. */
export type NaturalOrder = 'MATCH' | 'READING' | 'NEWEST';

/** {@link NaturalOrder} of a query: groups that have a reading order keep it, and only words can match better or worse. */
export function naturalOrder({ where, group }: Pick<Query, 'where' | 'group'>): NaturalOrder {
  if (group?.key.numbered === true) return 'READING';
  return wanted(where).length > 0 ? 'MATCH' : 'NEWEST';
}
