import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type MarketplaceId, productPage } from '@/lib/audible/marketplaces';
import type { SeriesMember } from '@/lib/library/seriesMember';
import { formatLength } from '../../format/length';
import { storeHost } from '../../format/store';
import { shortDay } from '../../format/time';
import { Cover } from '../Cover';
import { languageWords } from '../facts';
import { fewNames } from '../rowWords';
import { LINE_COVER, LineWords } from './LineWords';

export const memberName = ({ title, asin }: SeriesMember): string => title ?? asin;

/** When a title comes: the shops put what has no date in the year 2200 (audible-api.md §1.6-14). */
const comingWords = (releaseDate: string | null): string =>
  releaseDate === null || releaseDate.startsWith('2200') ? i18n.t('series.comesSomeday') : shortDay(releaseDate);

/** What tells an edition from others: its length, and its language. */
const editionWords = (member: SeriesMember): string | null =>
  [formatLength(member.runtimeMinutes), languageWords(member)].filter((part) => part !== null).join(' · ') || null;

/** A title that the catalogue lists and the library does not have, with the way to its page in the store. */
export function ListedTitle({ member, mark, comes = false, tabIndex, marketplace, children }: ListedTitleProps) {
  const { asin, sequence, coverUrl, authors, narrators, releaseDate } = member;
  const name = memberName(member);
  return (
    <>
      <LineWords
        sequence={sequence}
        cover={<Cover url={coverUrl} asin={asin} title={name} width={LINE_COVER} />}
        title={name}
        people={fewNames(authors)}
        narrators={fewNames(narrators)}
        state={mark === null ? null : <span class="series-state">{mark}</span>}
        facts={
          comes ? comingWords(releaseDate) : mark === null ? editionWords(member) : formatLength(member.runtimeMinutes)
        }
      />
      <span class="series-actions">
        <a
          class="link"
          href={productPage(marketplace, asin)}
          target="_blank"
          rel="noreferrer noopener"
          tabIndex={tabIndex}
          aria-label={i18n.t('series.storeOf', [storeHost(marketplace), name])}
        >
          {storeHost(marketplace)}
        </a>
        {children}
      </span>
    </>
  );
}

interface ListedTitleProps {
  readonly member: SeriesMember;
  /** How it stands, in a word; null where the heading above says so. */
  readonly mark: string | null;
  /** Whether it is not out yet. */
  readonly comes?: boolean;
  /** Where its link is only sometimes in the tab order. */
  readonly tabIndex?: 0 | -1;
  readonly marketplace: MarketplaceId;
  /** What else can be done about it. */
  readonly children?: ComponentChildren;
}
