import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Which element of a list each of these keys has, as a number to know it by. A key keeps its element for as long as it
 * is drawn. One that comes is given the element of one that goes: to put other words into a row takes half the time of
 * making one, and a search changes all of them with every letter. While one of them has the focus or is being pressed
 * none is handed on, or a key press or a click would go to another book than it was meant for.
 */
export function useSlots(list: RefObject<Element | null>, keys: readonly string[]): readonly number[] {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  const isHeld = list.current?.querySelector(':focus, :active') != null;
  const staying = new Set(keys);
  const free = isHeld ? [] : [...before.current].flatMap(([key, slot]) => (staying.has(key) ? [] : slot));
  let made = Math.max(-1, ...before.current.values());
  const next = (): number => {
    const handed = free.shift();
    if (handed !== undefined) return handed;
    made += 1;
    return made;
  };
  const slots = keys.map((key) => before.current.get(key) ?? next());
  before.current = new Map(keys.map((key, at) => [key, slots[at] ?? 0]));
  return slots;
}
