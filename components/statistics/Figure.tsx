import { type Signal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import { type Cell, cellAfter } from './cells';
import { useChartWorld } from './context';
import { StatLink } from './StatLink';
import { partWords } from './words';

interface Roving {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** The clause of the only cell in the tab order. */
  readonly stop: string | undefined;
  readonly onStop: (cell: Cell) => void;
  readonly shown: Signal<Cell | null>;
}

const RovingContext = createContext<Roving | null>(null);

function useRoving(): Roving {
  const roving = useContext(RovingContext);
  if (roving === null) throw new Error('a part of a chart outside of its figure');
  return roving;
}

/** The id of the heading that names the figure. */
export const useFigureName = (): string => useRoving().id;

/**
 * A chart with its name, the exact value under the pointer or the focus, and what the chart leaves out. It takes one
 * stop of the tab order; arrow keys walk its cells.
 */
export function Figure({ title, cells, summary, notes, shape = '', table, children }: FigureProps) {
  const id = useId();
  const { tables } = useChartWorld();
  const body = useRef<HTMLDivElement>(null);
  const shown = useSignal<Cell | null>(null);
  const [stop, setStop] = useState<string>();
  const at = Math.max(
    0,
    cells.findIndex(({ part }) => part.clause === stop),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : cellAfter(cells, at, event.key);
    if (next === undefined || tables) return;
    event.preventDefault();
    body.current?.querySelectorAll<HTMLElement>('[tabindex]:not([aria-hidden])')[next]?.focus();
  };
  const roving: Roving = {
    id,
    cells,
    stop: cells[at]?.part.clause,
    onStop: (cell) => {
      setStop(cell.part.clause);
      shown.value = cell;
    },
    shown,
  };
  return (
    <RovingContext.Provider value={roving}>
      <figure class={`stat ${shape}`} aria-labelledby={id}>
        <div class="stat-head">
          <h2 id={id}>{title}</h2>
          {!tables && <Readout summary={summary} />}
        </div>
        {tables ? (
          <div class="stat-body">{table}</div>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links in it
          <div
            ref={body}
            class="stat-body"
            onKeyDown={onKeyDown}
            onPointerLeave={() => {
              shown.value = null;
            }}
          >
            {children}
          </div>
        )}
        {notes}
      </figure>
    </RovingContext.Provider>
  );
}

interface FigureProps {
  readonly title: string;
  /** What can be followed, in the order in which it stands in the document. */
  readonly cells: readonly Cell[];
  /** What is worth knowing while nothing is pointed at. */
  readonly summary: string;
  readonly notes?: ComponentChildren;
  /** Classes that say how much room it takes. */
  readonly shape?: string;
  /** The same in numbers. */
  readonly table: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The name of the link says the same to those who do not see it. */
function Readout({ summary }: { summary: string }) {
  const { measure } = useChartWorld();
  const cell = useRoving().shown.value;
  return (
    <p class="stat-readout" aria-hidden="true">
      {cell === null ? summary : partWords(cell.label, cell.part, measure)}
    </p>
  );
}

/** What makes a link one of the figure's cells. */
function useCell(cell: Cell) {
  const { stop, onStop, shown } = useRoving();
  return {
    clause: cell.part.clause,
    tabindex: cell.part.clause === stop ? 0 : -1,
    onFocus: () => onStop(cell),
    onPointerEnter: () => {
      shown.value = cell;
    },
  };
}

/** A part of a drawing as a link to its books. */
export function CellLink({ cell, children, ...rest }: CellLinkProps) {
  const { measure } = useChartWorld();
  return (
    <StatLink {...useCell(cell)} {...rest} aria-label={partWords(cell.label, cell.part, measure)}>
      {children}
    </StatLink>
  );
}

/** A line of text about a part as a link to its books; what stands in its columns is said as a sentence. */
export function RowLink({ cell, children }: CellLinkProps) {
  const { measure } = useChartWorld();
  return (
    <StatLink {...useCell(cell)} class="stat-row">
      <span class="visually-hidden">{partWords(cell.label, cell.part, measure)}</span>
      {children}
    </StatLink>
  );
}

interface CellLinkProps {
  readonly cell: Cell;
  readonly class?: string;
  readonly children: ComponentChildren;
}
