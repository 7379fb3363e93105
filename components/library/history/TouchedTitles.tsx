import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import { TouchedTitle } from './TouchedTitle';
import { Trouble } from './Trouble';
import type { Touched } from './touched';
import type { Parts } from './useParts';

/** The titles that a sync touched in one way, the first of them and more on request. */
export function TouchedTitles({ name, count, titles, parts }: TouchedTitlesProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const asking = useFocusOnMore(section, ':scope > ul > li > a, :scope > .problem button');
  const { more, failed, next } = parts;
  const askMore = (): void => {
    asking();
    next();
  };
  if (titles.length === 0) return null;
  return (
    <section ref={section} class="touched-titles" aria-labelledby={id}>
      <h3 id={id}>{count === null ? name : i18n.t('history.counted', [name, formatNumber(count)])}</h3>
      <ul>
        {titles.map(({ asin, rows }) => (
          <TouchedTitle key={asin} asin={asin} rows={rows} />
        ))}
      </ul>
      {failed && <Trouble onRetry={askMore} />}
      {more && !failed && (
        <button type="button" class="button" aria-describedby={id} onClick={askMore}>
          {i18n.t('library.showMore')}
        </button>
      )}
    </section>
  );
}

interface TouchedTitlesProps {
  readonly name: string;
  /** How many there are in all; null where nobody counted. */
  readonly count: number | null;
  readonly titles: readonly Touched[];
  readonly parts: Pick<Parts<unknown>, 'more' | 'failed' | 'next'>;
}
