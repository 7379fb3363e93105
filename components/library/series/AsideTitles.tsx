import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { ASIDE, type AsideTitle } from '@/lib/library/seriesAccount';
import { formatNumber } from '../../format/number';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import { ListedTitle, memberName } from './ListedTitle';
import { useDrawnWhenIdle } from './useDrawnWhenIdle';

/** Titles shown at a time: a podcast may have a thousand episodes that nobody misses. */
const PART = 48;

/** Out of sight, but found by the browser's own search, which tells so before it shows it. */
const UNTIL_FOUND = 'until-found';

/** What the catalogue lists and nobody would miss, by the reason; folded away. */
export function AsideTitles({ aside, ...rest }: AsideTitlesProps) {
  const kinds = useMemo(
    () => ASIDE.map((kind) => ({ kind, titles: aside.filter((title) => title.kind === kind) })),
    [aside],
  );
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
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(1);
  const drawn = useDrawnWhenIdle(Math.ceil(titles.length / PART), open ? shown : 0);
  const id = useId();
  const folded = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const askMore = useFocusOnMore(list, ':scope > li:not([hidden])');
  const miss = useRef(onMiss);
  miss.current = onMiss;
  useEffect(() => {
    const element = folded.current;
    const show = ({ target }: Event): void => {
      const lines: readonly (EventTarget | null)[] = [...(list.current?.children ?? [])];
      const place = lines.indexOf(target);
      setOpen(true);
      setShown((before) => Math.max(before, Math.ceil((place + 1) / PART)));
    };
    element?.addEventListener('beforematch', show);
    return () => element?.removeEventListener('beforematch', show);
  }, []);
  return (
    <div class="series-aside">
      <button
        type="button"
        class="series-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          setShown(1);
        }}
      >
        {i18n.t(`series.aside.${kind}`)} <span class="quiet">{formatNumber(titles.length)}</span>
      </button>
      <div ref={folded} id={id} hidden={open ? false : UNTIL_FOUND}>
        <p class="quiet">{i18n.t(`series.asideText.${kind}`)}</p>
        <ul ref={list}>
          {Array.from({ length: drawn }, (_, part) => (
            <AsidePart
              key={titles[part * PART]?.member.asin}
              kind={kind}
              titles={titles}
              from={part * PART}
              isShown={part < shown}
              marketplace={marketplace}
              miss={miss}
            />
          ))}
        </ul>
        {shown * PART < titles.length && (
          <button
            type="button"
            class="button"
            onClick={() => {
              askMore();
              setShown(shown + 1);
            }}
          >
            {i18n.t('library.showMore')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Some of the lines. They stay as they are while more are drawn below. */
const AsidePart = ({ kind, titles, from, isShown, marketplace, miss }: AsidePartProps) =>
  useMemo(
    () => (
      <>
        {titles.slice(from, from + PART).map(({ member, asins }) => (
          <li key={member.asin} class="series-line listed" tabIndex={-1} hidden={isShown ? false : UNTIL_FOUND}>
            <ListedTitle member={member} mark={null} marketplace={marketplace}>
              {kind === 'NOT_INTERESTED' && (
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('series.missOf', [memberName(member)])}
                  onClick={() => miss.current(asins)}
                >
                  {i18n.t('series.miss')}
                </button>
              )}
            </ListedTitle>
          </li>
        ))}
      </>
    ),
    [kind, titles, from, isShown, marketplace, miss],
  );

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

interface AsidePartProps extends Omit<AsideKindProps, 'onMiss'> {
  /** The place of its first title. */
  readonly from: number;
  readonly isShown: boolean;
  readonly miss: { readonly current: AsideTitlesProps['onMiss'] };
}
