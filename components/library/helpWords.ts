import { i18n } from '#i18n';
import { HELP_FIELDS, type HelpField } from '@/lib/library/query/help';
import { READERS_OWN } from './clauses';

/** Words of a key that the grammar gives; tests see to it that every one has some. */
export const helpWords = (key: string): string => (i18n.t as (key: string) => string)(key);

/** What of the grammar this page can answer: nobody can write notes about books yet. */
export const helpFields: readonly HelpField[] = HELP_FIELDS.filter(({ name }) => !READERS_OWN.has(name)).map(
  (field) => ({ ...field, values: field.values.filter(({ name }) => !READERS_OWN.has(name)) }),
);
