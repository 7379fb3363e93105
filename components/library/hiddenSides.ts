/** Less than this is a rounded pixel, not something to scroll to. */
const NOTHING = 2;

/** On which sides something of this is out of sight: before, after, both or neither. For an attribute that CSS reads. */
export function hiddenSides({ scrollLeft, scrollWidth, clientWidth }: Element): string {
  const before = Math.abs(scrollLeft);
  const after = scrollWidth - clientWidth - before;
  return [before > NOTHING ? 'before' : '', after > NOTHING ? 'after' : ''].join(' ').trim();
}
