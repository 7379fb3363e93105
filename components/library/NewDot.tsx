import { i18n } from '#i18n';

/** Marks a title as new; it has no part in the direction of the title. */
export const NewDot = () => (
  <bdi class="new-dot">
    <span class="visually-hidden">{i18n.t('book.new')}: </span>
  </bdi>
);
