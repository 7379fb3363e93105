import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasChip } from '@/lib/library/query/chips';
import { COMMON, toggleClause } from './clauses';
import { useFading } from './useFading';

/** The common questions as switches; what they say stands in the text, and the other way round. */
export function CommonChips({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const row = useRef<HTMLDivElement>(null);
  const mark = useFading(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls in every browser
    <div ref={row} class="chips fading" role="group" onScroll={mark} aria-label={i18n.t('chip.common')}>
      {COMMON.map(({ name, clause, instead }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={hasChip(text, clause)}
          onClick={() => onChange(toggleClause(text, clause, instead))}
        >
          {i18n.t(`chip.${name}`)}
        </button>
      ))}
    </div>
  );
}
