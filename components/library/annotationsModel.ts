import { type ReadonlySignal, signal } from '@preact/signals';
import type { Annotations, LibraryAnnotations } from '@/lib/library/query/context';
import type { PageServices } from '../services';

/** What the reader wrote about the books on show, kept up to date whichever window it is written in. */
export interface AnnotationsModel {
  readonly annotations: ReadonlySignal<Annotations>;
  /** The libraries to show. */
  follow(libraryIds: readonly string[]): void;
  stop(): void;
}

const NONE: Annotations = new Map();

export function createAnnotationsModel(services: PageServices): AnnotationsModel {
  const annotations = signal(NONE);
  const followed = new Map<string, () => void>();

  const put = (libraryId: string, theirs: LibraryAnnotations | null): void => {
    const before = annotations.peek();
    const isEmpty = theirs === null || theirs.size === 0;
    // A new map is a new answer to every question, and most libraries have no notes at all.
    if (isEmpty && !before.has(libraryId)) return;
    const after = new Map(before);
    if (isEmpty) after.delete(libraryId);
    else after.set(libraryId, theirs);
    annotations.value = after;
  };
  const leave = (libraryId: string): void => {
    followed.get(libraryId)?.();
    followed.delete(libraryId);
    put(libraryId, null);
  };
  const watch = (libraryId: string): void => {
    followed.set(libraryId, () => {});
    const stop = services.watchAnnotations(
      libraryId,
      (next) => put(libraryId, next),
      // What cannot be read now cannot be read by the overview either, and that says so.
      () => put(libraryId, null),
    );
    followed.set(libraryId, stop);
  };
  return {
    annotations,
    follow: (libraryIds) => {
      for (const libraryId of [...followed.keys()]) if (!libraryIds.includes(libraryId)) leave(libraryId);
      for (const libraryId of libraryIds) if (!followed.has(libraryId)) watch(libraryId);
    },
    stop: () => {
      for (const libraryId of [...followed.keys()]) leave(libraryId);
    },
  };
}
