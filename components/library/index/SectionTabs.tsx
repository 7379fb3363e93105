import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSection, SECTIONS, type Section, type View } from '../views';
import { INDEXES, type IndexName } from './indexPlace';
import { PlaceLink } from './PlaceLink';
import { useTabStrip } from './useTabStrip';

/** The ways through a library: its books, what they belong to, who made them, what they amount to and how they came. */
export function SectionTabs({ index, view }: SectionTabsProps) {
  const current = index ?? (isSection(view) ? view : '');
  const strip = useRef<HTMLUListElement>(null);
  const mark = useTabStrip(strip, current);
  return (
    <nav class="sections" aria-label={i18n.t('section.label')}>
      <ul ref={strip} class="fading" onScroll={mark}>
        {(['', ...INDEXES, ...SECTIONS] as const).map((name) => (
          <li key={name} data-words={nameOf(name)}>
            <PlaceLink to={{ view: name }} aria-current={name === current ? 'page' : undefined}>
              {nameOf(name)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf(section: '' | IndexName | Section): string {
  if (section === 'stats' || section === 'history') return i18n.t(`view.${section}`);
  return i18n.t(`section.${section === '' ? 'books' : section}`);
}

interface SectionTabsProps {
  readonly index: IndexName | null;
  readonly view: View;
}
