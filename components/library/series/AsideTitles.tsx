import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { ASIDE, type AsideTitle } from '@/lib/library/seriesAccount';
import { formatNumber } from '../../format/number';
import { ListedTitle, memberName } from './ListedTitle';

/** What the catalogue lists and nobody would miss, by the reason; folded away. */
export function AsideTitles({ aside, marketplace, onMiss }: AsideTitlesProps) {
  const kinds = ASIDE.map((kind) => ({ kind, titles: aside.filter((title) => title.kind === kind) }));
  return (
    <>
      {kinds
        .filter(({ titles }) => titles.length > 0)
        .map(({ kind, titles }) => (
          <details key={kind} class="series-aside">
            <summary>
              {i18n.t(`series.aside.${kind}`)} <span class="quiet">{formatNumber(titles.length)}</span>
            </summary>
            <p class="quiet">{i18n.t(`series.asideText.${kind}`)}</p>
            <ul>
              {titles.map(({ member, asins }) => (
                <li key={member.asin} class="series-line listed">
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
          </details>
        ))}
    </>
  );
}

interface AsideTitlesProps {
  readonly aside: readonly AsideTitle[];
  readonly marketplace: MarketplaceId;
  /** The reader misses them after all. */
  readonly onMiss: (asins: readonly string[]) => void;
}
