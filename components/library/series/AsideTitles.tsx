import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { ASIDE, type AsideTitle } from '@/lib/library/seriesAccount';
import { formatNumber } from '../../format/number';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import { ListedTitle, memberName } from './ListedTitle';

/** Titles drawn at a time: a podcast may have a thousand episodes that nobody misses. */
const PART = 48;

/** What the catalogue lists and nobody would miss, by the reason; folded away. */
export function AsideTitles({ aside, ...rest }: AsideTitlesProps) {
  const kinds = ASIDE.map((kind) => ({ kind, titles: aside.filter((title) => title.kind === kind) }));
  return (
    <>
      {kinds
        .filter(({ titles }) => titles.length > 0)
        .map(({ kind, titles }) => (
          <AsideKind key={kind} kind={kind} titles={titles} {...rest} />
        ))}
    </>
  );
}

function AsideKind({ kind, titles, marketplace, onMiss }: AsideKindProps) {
  const [drawn, setDrawn] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const askMore = useFocusOnMore(list, ':scope > li');
  return (
    <details class="series-aside" onToggle={({ currentTarget }) => setDrawn(currentTarget.open ? PART : 0)}>
      <summary>
        {i18n.t(`series.aside.${kind}`)} <span class="quiet">{formatNumber(titles.length)}</span>
      </summary>
      <p class="quiet">{i18n.t(`series.asideText.${kind}`)}</p>
      <ul ref={list}>
        {titles.slice(0, drawn).map(({ member, asins }) => (
          <li key={member.asin} class="series-line listed" tabIndex={-1}>
            <ListedTitle member={member} mark={null} marketplace={marketplace}>
              {kind === 'NOT_INTERESTED' && (
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('series.missOf', [memberName(member)])}
                  onClick={() => onMiss(asins)}
                >
                  {i18n.t('series.miss')}
                </button>
              )}
            </ListedTitle>
          </li>
        ))}
      </ul>
      {drawn > 0 && drawn < titles.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            askMore();
            setDrawn(drawn + PART);
          }}
        >
          {i18n.t('library.showMore')}
        </button>
      )}
    </details>
  );
}

interface AsideTitlesProps {
  readonly aside: readonly AsideTitle[];
  readonly marketplace: MarketplaceId;
  /** The reader misses them after all. */
  readonly onMiss: (asins: readonly string[]) => void;
}

interface AsideKindProps extends Omit<AsideTitlesProps, 'aside'> {
  readonly kind: (typeof ASIDE)[number];
  readonly titles: readonly AsideTitle[];
}
