/**
 * Runs at once, but at most once per frame: what is asked for meanwhile waits for the next one, and only the last of
 * it is done. So a burst of keys costs one run, and a single key is answered in the frame it was pressed in.
 */
export function oncePerFrame<T>(
  run: (value: T) => void,
  nextFrame: (then: () => void) => void = (then) => void requestAnimationFrame(then),
): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  let inFrame = false;
  const start = (value: T): void => {
    inFrame = true;
    run(value);
    nextFrame(() => {
      inFrame = false;
      const next = waiting;
      waiting = null;
      if (next !== null) start(next.value);
    });
  };
  return (value) => {
    if (inFrame) waiting = { value };
    else start(value);
  };
}
