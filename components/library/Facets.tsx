import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasChip } from '@/lib/library/query/chips';
import { type Facet, facetsOf, STATES } from '@/lib/library/query/facets';
import { formatNumber } from '../format/number';
import { useSettled } from '../page/useSettled';
import { toggleClause } from './clauses';
import { inSlices } from './inSlices';
import { QueryLink } from './QueryLink';
import type { SearchModel } from './searchModel';

const MOST = 10;
/** Counting is not worth a frame of somebody's typing. */
const REST_MS = 150;
const STATE_CLAUSES = STATES.map((name) => `is:${name}`);

/** The facets beside the list. */
export const Facets = ({ search }: { search: SearchModel }) => (
  <aside class="facets" aria-label={i18n.t('facet.title')}>
    <FacetGroups search={search} />
  </aside>
);

/** What the books on show are, with counts; each is a link that narrows the search to it, or widens it again. */
export function FacetGroups({ search }: { search: SearchModel }) {
  const { books, hidden, hiddenByReader } = useSettled(search.answer.value, REST_MS);
  const [facets, setFacets] = useState<readonly Facet[]>([]);
  const answered = books.length + hidden + hiddenByReader;
  useEffect(() => {
    // The answer is still one of fewer books, as of a first look; the one to come has other counts.
    if (answered < search.books.peek().length) return;
    return inSlices(
      facetsOf(books, search.context.peek().libraries, MOST, (flag) => i18n.t(`facet.is.${flag}`)),
      setFacets,
    );
  }, [books, answered, search]);
  const typed = search.parsed.value.ok ? search.text.value : search.good.value.text;
  const text = useSettled(typed, REST_MS);
  // Each link is a query of its own: reading them all at every key would take longer than the search.
  return useMemo(() => <Groups facets={facets} search={search} text={text} />, [facets, search, text]);
}

/** What a facet adds to or takes from, at this moment. */
const askedOf = ({ parsed, text, good }: SearchModel): string => (parsed.peek().ok ? text.peek() : good.peek().text);

function Groups({ facets, search, text }: { facets: readonly Facet[]; search: SearchModel; text: string }) {
  return (
    <>
      {facets.map(
        ({ name, values }) =>
          values.length > 0 && (
            <div key={name} class="facet-group" data-facet={name}>
              <h2 id={`facet-${name}`}>{i18n.t(`facet.${name}`)}</h2>
              <ul aria-labelledby={`facet-${name}`}>
                {values.map(({ label, clause, count }) => (
                  <li key={clause}>
                    <QueryLink
                      class="facet"
                      search={search}
                      query={() => toggleClause(askedOf(search), clause, name === 'state' ? STATE_CLAUSES : [])}
                      current={hasChip(text, clause)}
                    >
                      <span dir="auto">{label}</span> <span class="facet-count">{formatNumber(count)}</span>
                    </QueryLink>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </>
  );
}
