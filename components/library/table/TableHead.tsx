import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Sort } from '@/lib/library/query/sort';
import { Icon } from '../../page/Icon';
import { ariaSort, type Column } from './columns';

const ARROW = { ascending: 'M4 10l4-4 4 4', descending: 'M4 6l4 4 4-4' } as const;

/** The names of the columns; those that books can be sorted by are buttons, one of them in the tab order. */
export function TableHead({ head, columns, sort, onSort, onScroll }: TableHeadProps) {
  const [active, setActive] = useState<string | null>(null);
  const sortable = columns.flatMap(({ name, sort: key }) => (key === null ? [] : [{ name, key }]));
  const reachable = sortable.find(({ name }) => name === active) ?? sortable[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = sortable.findIndex(({ name }) => name === reachable?.name);
    const next = neighbour(event.key, at, sortable.length);
    const name = next === null ? undefined : sortable[next]?.name;
    if (name === undefined) return;
    event.preventDefault();
    setActive(name);
    head.current?.querySelector<HTMLElement>(`[data-column="${name}"]`)?.focus();
  };

  return (
    <div class="table-head" role="rowgroup" ref={head} onScroll={onScroll}>
      <div class="table-row" role="row" onKeyDown={onKeyDown}>
        {columns.map((column) => {
          const { name, sort: key, isNumber } = column;
          const direction = ariaSort(sort, column);
          const words = i18n.t(`column.${name}`);
          return (
            <div
              key={name}
              class={isNumber ? 'cell number' : 'cell'}
              role="columnheader"
              aria-sort={direction ?? (key === null ? undefined : 'none')}
            >
              {key === null ? (
                <span class="column-name">{words}</span>
              ) : (
                <button
                  type="button"
                  class="column-name"
                  data-column={name}
                  tabIndex={name === reachable?.name ? 0 : -1}
                  onFocus={() => setActive(name)}
                  onClick={() => onSort(key)}
                >
                  <span>{words}</span>
                  {direction !== undefined && <Icon path={ARROW[direction]} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function neighbour(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface TableHeadProps {
  readonly head: RefObject<HTMLDivElement | null>;
  readonly columns: readonly Column[];
  /** The order on show. */
  readonly sort: Sort | undefined;
  readonly onSort: (key: string) => void;
  readonly onScroll: () => void;
}
