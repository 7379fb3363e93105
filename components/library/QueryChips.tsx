import { i18n } from '#i18n';
import { type Chip, chipsOf, removeChip } from '@/lib/library/query/chips';
import { parse } from '@/lib/library/query/parse';
import { COMMON } from './clauses';

const SWITCHES = new Set<string>(COMMON.map(({ clause }) => clause));

/** Words are as easily taken out of the field itself, and the switches are their own chips. */
const isOwn = ({ text, kind }: Chip): boolean => kind === 'term' && /[:(]/.test(text) && !SWITCHES.has(text);

/** The conditions of a query, each with a way to take it out. */
export function QueryChips({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const parsed = parse(text);
  const chips = parsed.ok ? chipsOf(parsed.query) : [];
  if (!chips.some(isOwn)) return null;
  return (
    <ul class="chips query-chips" aria-label={i18n.t('chip.conditions')}>
      {chips.map(
        (chip, at) =>
          isOwn(chip) && (
            <li key={`${at} ${chip.text}`}>
              <button
                type="button"
                class="chip own"
                aria-label={i18n.t('chip.remove', [chip.text])}
                onClick={() => onChange(removeChip(text, at))}
              >
                <span dir="auto">{chip.text}</span>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ),
      )}
    </ul>
  );
}
