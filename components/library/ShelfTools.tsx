import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Query } from '@/lib/library/query/ast';
import { Flyout } from '../page/Flyout';
import { TABLE_ICON } from '../page/Icon';
import { IconButton } from '../page/IconButton';
import { useMedia } from '../page/useMedia';
import { ArrangeFields, REVERSE } from './ArrangeFields';
import { arrangementWords } from './arrangementWords';
import { isSection, type Section, VIEWS, type View } from './views';

const ICONS: Readonly<Record<Exclude<View, Section>, string>> = {
  list: 'M2 3.5h12M2 8h12M2 12.5h12',
  table: TABLE_ICON,
  covers: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
};
const isOfBooks = (name: View): name is Exclude<View, Section> => !isSection(name);
/** Less than this cuts off what the fields for order and groups say. */
const NARROW = '(width < 30rem)';

/** Order, groups and view. Order and groups stand in the query, so that it says all there is to know of what is shown. */
export function ShelfTools({ text, query, libraries, view, onChange, onView, children }: ShelfToolsProps) {
  const isNarrow = useMedia(NARROW);
  const arrange = { text, query, libraries, onChange };
  const { order, groups } = arrangementWords(query);
  return (
    <div class="shelf-tools">
      {isNarrow ? (
        <Flyout label={i18n.t('tools.arrange')} path={REVERSE} words={order} more={groups}>
          {() => (
            <div class="arrange-panel">
              <ArrangeFields {...arrange} isNamed />
            </div>
          )}
        </Flyout>
      ) : (
        <ArrangeFields {...arrange} />
      )}
      <div class="views">
        <div class="more-tools">{children}</div>
        {VIEWS.filter(isOfBooks).map((name) => (
          <IconButton
            key={name}
            path={ICONS[name]}
            label={i18n.t(`view.${name}`)}
            aria-pressed={view === name}
            onClick={() => onView(name)}
          />
        ))}
      </div>
    </div>
  );
}

interface ShelfToolsProps {
  readonly text: string;
  readonly query: Query;
  /** Those that the books are from. */
  readonly libraries: Libraries;
  readonly view: View;
  readonly onChange: (text: string) => void;
  readonly onView: (view: View) => void;
  readonly children: ComponentChildren;
}
