import { type ReadonlySignal, signal } from '@preact/signals';
import type { Annotations, PageServices } from '../services';

/** What the reader wrote about the books of one library, kept up to date whichever window it is written in. */
export interface AnnotationsModel {
  readonly annotations: ReadonlySignal<Annotations>;
  /** The library to show. */
  follow(libraryId: string): void;
  stop(): void;
}

const NONE: Annotations = new Map();

export function createAnnotationsModel(services: PageServices): AnnotationsModel {
  const annotations = signal(NONE);
  let followed: string | null = null;
  let stopWatching = (): void => {};

  const leave = (): void => {
    stopWatching();
    annotations.value = NONE;
  };
  return {
    annotations,
    follow: (libraryId) => {
      if (libraryId === followed) return;
      leave();
      followed = libraryId;
      stopWatching = services.watchAnnotations(
        libraryId,
        (next) => {
          // A new map is a new answer to every question, and most libraries have no notes at all.
          if (next.size > 0 || annotations.peek().size > 0) annotations.value = next;
        },
        // What cannot be read now cannot be read by the overview either, and that says so.
        () => {
          annotations.value = NONE;
        },
      );
    },
    stop: () => {
      leave();
      followed = null;
    },
  };
}
