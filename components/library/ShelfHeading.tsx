import { i18n } from '#i18n';
import { formatNumber } from '../format/number';
import type { Section } from './shelf';

/** The heading of a group, with how many books are under it. */
export const ShelfHeading = ({ section: { label, count } }: { section: Section }) => (
  <h2 class="shelf-heading">
    <span dir="auto">{label ?? i18n.t('group.none')}</span>{' '}
    <span class="quiet">{i18n.t('books', count, [formatNumber(count)])}</span>
  </h2>
);
