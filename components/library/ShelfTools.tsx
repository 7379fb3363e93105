import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Query } from '@/lib/library/query/ast';
import { GROUP_KEYS } from '@/lib/library/query/group';
import { SORT_KEYS } from '@/lib/library/query/sort';
import { IconButton } from '../page/IconButton';
import { reversedSort, withGroup, withSort } from './arrange';
import { helpWords } from './helpWords';
import { isSection, type Place, type Section, VIEWS, type View } from './views';

const ICONS: Readonly<Record<Exclude<View, Section>, string>> = {
  list: 'M2 3.5h12M2 8h12M2 12.5h12',
  table: 'M2 2.5h12v11H2zM2 6h12M2 9.7h12M6.5 6v7.5',
  covers: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
};
const isOfBooks = (name: View): name is Exclude<View, Section> => !isSection(name);
const REVERSE = 'M5 2.5v11M2.5 11 5 13.5 7.5 11M11 13.5v-11M8.5 5 11 2.5 13.5 5';

/** Order, groups and view. Order and groups stand in the query, so that it says all there is to know of what is shown. */
export function ShelfTools({ place, text, query, view, onChange, onView, children }: ShelfToolsProps) {
  const views: readonly View[] = VIEWS[place];
  return (
    <div class="shelf-tools">
      <Arrange text={text} query={query} onChange={onChange} />
      <div class="views">
        <div class="more-tools">{children}</div>
        {views.filter(isOfBooks).map((name) => (
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
  readonly place: Place;
  readonly text: string;
  readonly query: Query;
  readonly view: View;
  readonly onChange: (text: string) => void;
  readonly onView: (view: View) => void;
  readonly children: ComponentChildren;
}

function Arrange({ text, query, onChange }: Pick<ShelfToolsProps, 'text' | 'query' | 'onChange'>) {
  const sort = query.sorts[0];
  return (
    <>
      <select
        aria-label={i18n.t('tools.sort')}
        value={sort?.key.name ?? ''}
        onChange={(event) => onChange(withSort(text, event.currentTarget.value))}
      >
        <option value="">{i18n.t('tools.natural')}</option>
        {SORT_KEYS.map(({ name }) => (
          <option key={name} value={name}>
            {helpWords(`order.${name}`)}
          </option>
        ))}
      </select>
      <IconButton
        path={REVERSE}
        label={i18n.t('tools.reverse')}
        aria-pressed={sort !== undefined && sort.direction !== sort.key.natural}
        onClick={() => onChange(withSort(text, reversedSort(sort)))}
      />
      <select
        aria-label={i18n.t('tools.group')}
        value={query.group?.key.name ?? ''}
        onChange={(event) => onChange(withGroup(text, event.currentTarget.value))}
      >
        <option value="">{i18n.t('tools.ungrouped')}</option>
        {GROUP_KEYS.map(({ name }) => (
          <option key={name} value={name}>
            {helpWords(`query.group.${name}`)}
          </option>
        ))}
      </select>
    </>
  );
}
