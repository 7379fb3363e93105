import { QueryLink, type QueryLinkProps } from '../library/QueryLink';
import { useChartWorld } from './context';

/** A link from the statistics to the list of the books that a clause finds. */
export function StatLink({ clause, ...rest }: StatLinkProps) {
  const { search, queryFor, onGo } = useChartWorld();
  return <QueryLink {...rest} search={search} query={queryFor(clause)} view={{ view: '' }} onGo={onGo} />;
}

interface StatLinkProps extends Omit<QueryLinkProps, 'search' | 'query' | 'view' | 'onGo'> {
  readonly clause: string;
}
