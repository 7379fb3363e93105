import { i18n } from '#i18n';
import type { View } from '../views';
import { INDEXES, type IndexName } from './indexPlace';
import { PlaceLink } from './PlaceLink';

/** The ways through a library: its books, what they belong to, who made them, and what they amount to. */
export function SectionTabs({ index, view }: SectionTabsProps) {
  const current = index ?? (view === 'stats' ? view : '');
  return (
    <nav class="sections" aria-label={i18n.t('section.label')}>
      <ul>
        {(['', ...INDEXES, 'stats'] as const).map((name) => (
          <li key={name}>
            <PlaceLink to={{ view: name }} aria-current={name === current ? 'page' : undefined}>
              {name === 'stats' ? i18n.t('view.stats') : i18n.t(`section.${name === '' ? 'books' : name}`)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionTabsProps {
  readonly index: IndexName | null;
  readonly view: View;
}
