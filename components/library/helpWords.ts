import { i18n } from '#i18n';

/** Words of a key that the grammar gives; tests see to it that every one has some. */
export const helpWords = (key: string): string => (i18n.t as (key: string) => string)(key);
