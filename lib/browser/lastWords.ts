import { z } from '@/lib/zod';

const PREFIX = 'last-words ';

const wordsSchema = z.object({ libraryId: z.string(), asin: z.string(), note: z.string() });
type LastWords = z.infer<typeof wordsSchema>;

/**
 * Notes typed in the moment a page went away. IndexedDB gives up what a closing page has begun; this storage is written
 * before the page is gone, and whichever page is open, or opens next, brings the words to the store.
 */
export interface LastWordsKeeper {
  keep(libraryId: string, asin: string, note: string): void;
  /** The note is stored after all, or another one is. */
  forget(libraryId: string, asin: string): void;
}

/** @param bring stores a note that was left behind. */
export function createLastWords(bring: (words: LastWords) => Promise<void>): LastWordsKeeper {
  const keyOf = (libraryId: string, asin: string): string => `${PREFIX}${libraryId} ${asin}`;

  const bringOne = (key: string, text: string | null): void => {
    const words = wordsSchema.safeParse(parsed(text));
    if (!words.success) localStorage.removeItem(key);
    // What could not be stored stays for the next page.
    else bring(words.data).catch(() => undefined);
  };

  window.addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX) && newValue !== null) bringOne(key, newValue);
  });
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) bringOne(key, localStorage.getItem(key));

  return {
    keep: (libraryId, asin, note) => {
      const words: LastWords = { libraryId, asin, note };
      localStorage.setItem(keyOf(libraryId, asin), JSON.stringify(words));
    },
    forget: (libraryId, asin) => localStorage.removeItem(keyOf(libraryId, asin)),
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
