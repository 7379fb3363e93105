import { i18n } from '#i18n';
import { parse } from '@/lib/library/query/parse';

/** Says that nothing was found for a search: in quotes, unless it has its own. */
export function noHitsWords(text: string): string {
  if (!text.includes('"')) return i18n.t('library.noHits', [text]);
  const parsed = parse(text);
  const [term, ...others] = parsed.ok ? parsed.query.where : [];
  return term?.kind === 'phrase' && others.length === 0
    ? i18n.t('library.noHits', [term.text])
    : i18n.t('library.noHitsQuoted', [text]);
}
