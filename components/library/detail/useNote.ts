import { useEffect, useRef, useState } from 'preact/hooks';
import { tidyNote } from '@/lib/library/annotation';

/** The keys rest this long before a note is saved. */
export const REST_MS = 600;

export type NoteState = 'QUIET' | 'TYPING' | 'SAVED' | 'FAILED';

interface Note {
  readonly text: string;
  readonly state: NoteState;
  type(text: string): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
}

/**
 * A note while it is written: saved when the keys rest, when the field or the page is left, and when another book is
 * opened. What another window writes meanwhile is shown, unless something is being typed here.
 *
 * @param save tells whether it was stored.
 * @param keep keeps the words safe where the page goes away before they can be stored.
 */
export function useNote(stored: string, save: (note: string) => Promise<boolean>, keep: (note: string) => void): Note {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<NoteState>('QUIET');
  const shown = useRef(text);
  shown.current = text;
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const world = useRef({ save, keep });
  world.current = { save, keep };

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const note = unsaved.current;
    if (note === null) return;
    unsaved.current = null;
    const done = await world.current.save(note);
    if (unsaved.current !== null) return;
    // What could not be stored is tried again with the next key, or when the reader leaves.
    if (!done) unsaved.current = note;
    setState(done ? 'SAVED' : 'FAILED');
  };

  useEffect(() => {
    if (unsaved.current !== null || tidyNote(shown.current) === stored) return;
    setText(stored);
    setState('QUIET');
  }, [stored]);

  useEffect(() => {
    const leave = (): void => {
      if (unsaved.current !== null) world.current.keep(unsaved.current);
      flush();
    };
    const look = (): void => {
      if (document.hidden) flush();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', look);
      flush();
    };
  }, []);

  return {
    text,
    state,
    flush,
    type: (typed) => {
      setText(typed);
      setState('TYPING');
      unsaved.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
  };
}
