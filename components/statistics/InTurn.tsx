import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const AT_FIRST = 4;
const EACH_FRAME = 2;

/** Draws the first children at once and a few more in every frame, so that no frame has to draw them all. */
export function InTurn({ children }: { children: ComponentChildren }) {
  const all = toChildArray(children);
  const [drawn, setDrawn] = useState(AT_FIRST);
  const isDone = drawn >= all.length;
  useEffect(() => {
    if (isDone) return;
    const frame = requestAnimationFrame(() => setDrawn((before) => before + EACH_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [isDone, drawn]);
  return <>{all.slice(0, drawn)}</>;
}
