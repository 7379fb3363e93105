import { i18n } from '#i18n';
import type { SeriesEntry } from '@/lib/library/book';

/** A series and the number in it, for a line that may be too short: the name gives way, for the number tells more. */
export const SeriesName = ({ entry: { title, sequence }, class: name = '' }: SeriesNameProps) => (
  <span class={`series-name ${name}`} dir="auto">
    <span>{title}</span>
    {sequence !== '' && <span class="series-place"> {i18n.t('book.seriesNumber', [sequence])}</span>}
  </span>
);

interface SeriesNameProps {
  readonly entry: SeriesEntry;
  readonly class?: string;
}
