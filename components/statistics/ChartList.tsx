import type { ComponentChildren } from 'preact';
import { useFigureName } from './Figure';

/** A drawing whose parts are a list to a screen reader, which so tells how many there are. */
export function ChartList({ height, children }: { height: number; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own
    <svg class="stat-drawing" height={height} role="list" aria-labelledby={useFigureName()}>
      {children}
    </svg>
  );
}

/** One part of it. */
export function ChartItem({ children }: { children: ComponentChildren }) {
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/noInteractiveElementToNoninteractiveRole: a group is no control
  return <g role="listitem">{children}</g>;
}

/** What only eyes need: lines and labels, for every part says its own name and value. */
export function Backdrop({ height, children }: { height: number; children: ComponentChildren }) {
  return (
    <svg class="stat-drawing" width="100%" height={height} aria-hidden="true">
      {children}
    </svg>
  );
}
