import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something long that is read a part at a time. */
export interface Parts<Item> {
  /** Null before the first part. */
  readonly items: readonly Item[] | null;
  /** There is more than has been read. */
  readonly more: boolean;
  /** The last part could not be read. */
  readonly failed: boolean;
  /** Reads the next part, or again the one that failed. */
  next(): void;
}

/**
 * Reads a part now and others on request, each after the last item of those before it.
 *
 * @param read the same function as long as it reads the same thing
 */
export function useParts<Item>(
  read: (after: readonly Item[], most: number) => Promise<readonly Item[]>,
  first: number,
  then: number,
): Parts<Item> {
  const [state, setState] = useState<Omit<Parts<Item>, 'next'>>({ items: null, more: false, failed: false });
  const held = useRef<readonly Item[]>([]);
  const wanted = useRef(read);
  const busy = useRef(false);

  const load = useCallback(
    async (most: number): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      try {
        const part = await read(held.current, most);
        if (wanted.current !== read) return;
        held.current = [...held.current, ...part];
        setState({ items: held.current, more: part.length === most, failed: false });
      } catch {
        if (wanted.current === read) setState((state) => ({ ...state, failed: true }));
      } finally {
        if (wanted.current === read) busy.current = false;
      }
    },
    [read],
  );

  useEffect(() => {
    wanted.current = read;
    held.current = [];
    busy.current = false;
    load(first);
  }, [read, load, first]);

  return { ...state, next: () => void load(held.current.length === 0 ? first : then) };
}
