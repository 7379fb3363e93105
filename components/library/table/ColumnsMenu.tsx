import { i18n } from '#i18n';
import { DEFAULT_TABLE_COLUMNS, TABLE_COLUMNS, type TableColumn } from '@/lib/library/tableColumns';
import { Flyout } from '../../page/Flyout';

const ICON = 'M2 2.5h12v11H2zM6 2.5v11M10 2.5v11';

/** Which columns the table has; the title is always one. */
export function ColumnsMenu({ columns, offered, onChoose }: ColumnsMenuProps) {
  const toggle = (name: TableColumn): void =>
    onChoose(TABLE_COLUMNS.filter((other) => columns.includes(other) !== (other === name)));
  return (
    <Flyout label={i18n.t('columns.title')} path={ICON}>
      {() => (
        <>
          <ul class="columns-list" aria-label={i18n.t('columns.title')}>
            {offered.map((name) => (
              <li key={name}>
                <label>
                  <input type="checkbox" checked={columns.includes(name)} onChange={() => toggle(name)} />
                  {i18n.t(`column.${name}`)}
                </label>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="link"
            aria-disabled={columns.join() === DEFAULT_TABLE_COLUMNS.join()}
            onClick={() => onChoose(null)}
          >
            {i18n.t('columns.reset')}
          </button>
        </>
      )}
    </Flyout>
  );
}

interface ColumnsMenuProps {
  readonly columns: readonly TableColumn[];
  /** Of the others the choice stays as it is. */
  readonly offered: readonly TableColumn[];
  /** Null for the default ones. */
  readonly onChoose: (columns: readonly TableColumn[] | null) => void;
}
