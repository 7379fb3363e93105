import { i18n } from '#i18n';
import { areSeveral, type Libraries } from '@/lib/library/libraryFacts';
import type { Query } from '@/lib/library/query/ast';
import { GROUP_KEYS } from '@/lib/library/query/group';
import { naturalOrder } from '@/lib/library/query/naturalOrder';
import { SORT_KEYS } from '@/lib/library/query/sort';
import { IconButton } from '../page/IconButton';
import { reversedSort, withGroup, withSort } from './arrange';
import { helpWords } from './helpWords';

/** Two arrows, one each way. */
export const REVERSE = 'M5 2.5v11M2.5 11 5 13.5 7.5 11M11 13.5v-11M8.5 5 11 2.5 13.5 5';

/** The fields for order and groups. */
export function ArrangeFields({ text, query, libraries, isNamed = false, onChange }: ArrangeFieldsProps) {
  const sort = query.sorts[0];
  const groups = GROUP_KEYS.filter((key) => !key.ofLibraries || areSeveral(libraries) || key === query.group?.key);
  return (
    <>
      <label class="arrange">
        {isNamed && <span class="quiet">{i18n.t('tools.sort')}</span>}
        <select
          aria-label={i18n.t('tools.sort')}
          value={sort?.key.name ?? ''}
          onChange={(event) => onChange(withSort(text, event.currentTarget.value))}
        >
          <option value="">{i18n.t(`tools.natural.${naturalOrder(query)}`)}</option>
          {SORT_KEYS.map(({ name }) => (
            <option key={name} value={name}>
              {helpWords(`order.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        path={REVERSE}
        label={i18n.t('tools.reverse')}
        aria-pressed={sort !== undefined && sort.direction !== sort.key.natural}
        onClick={() => onChange(withSort(text, reversedSort(sort)))}
      />
      <label class="arrange">
        {isNamed && <span class="quiet">{i18n.t('tools.group')}</span>}
        <select
          aria-label={i18n.t('tools.group')}
          value={query.group?.key.name ?? ''}
          onChange={(event) => onChange(withGroup(text, event.currentTarget.value))}
        >
          <option value="">{i18n.t('tools.ungrouped')}</option>
          {groups.map(({ name }) => (
            <option key={name} value={name}>
              {helpWords(`query.group.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface ArrangeFieldsProps {
  readonly text: string;
  readonly query: Query;
  /** Those that the books are from. */
  readonly libraries: Libraries;
  /** Whether their names are seen: beside each other, what they say tells them apart. */
  readonly isNamed?: boolean;
  readonly onChange: (text: string) => void;
}
