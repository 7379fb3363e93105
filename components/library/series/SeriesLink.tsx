import type { ComponentChildren } from 'preact';
import type { SeriesEntry } from '@/lib/library/book';
import { seriesKey } from '@/lib/library/seriesIndex';
import { PlaceLink } from '../index/PlaceLink';

/** What names a series, as a link to its page; an entry that names none stays as it is. */
export function SeriesLink({ entry, children, ...rest }: SeriesLinkProps) {
  const key = seriesKey(entry);
  if (key === null) return <span dir="auto">{children}</span>;
  return (
    <PlaceLink {...rest} to={{ view: 'series', of: key }} dir="auto">
      {children}
    </PlaceLink>
  );
}

interface SeriesLinkProps {
  readonly entry: Pick<SeriesEntry, 'asin' | 'title'>;
  readonly class?: string;
  readonly children: ComponentChildren;
}
