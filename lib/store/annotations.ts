import { liveQuery } from 'dexie';
import { type AnnotationEdit, annotationEditSchema, edited, isBlank, NO_ANNOTATION } from '@/lib/library/annotation';
import type { Annotation } from '@/lib/library/query/context';
import { guarded } from './failures';
import { libraryRange } from './keys';
import type { AnnotationRow, LibraryDatabase } from './tables';

/** By ASIN. */
export type Annotations = ReadonlyMap<string, Annotation>;

/** What readers write about their books. Sync has no part in it: none of its transactions includes this table. */
export interface AnnotationStore {
  /** Calls back now and after every change, made in whatever context. Gives the unsubscriber. */
  watch(
    libraryId: string,
    onAnnotations: (annotations: Annotations) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Makes the same change to all of these books, in one transaction. A row that says nothing any more goes. */
  annotate(libraryId: string, asins: readonly string[], edit: AnnotationEdit): Promise<void>;
}

/** The reader's own notes, on Dexie. */
export function createAnnotationStore(database: LibraryDatabase): AnnotationStore {
  const { annotations } = database;

  const all = async (libraryId: string): Promise<Annotations> =>
    new Map((await libraryRange(annotations, libraryId).toArray()).map((row) => [row.asin, row]));

  return {
    watch(libraryId, onAnnotations, onError) {
      const subscription = liveQuery(() => guarded(() => all(libraryId))).subscribe(onAnnotations, onError);
      return () => subscription.unsubscribe();
    },
    annotate: (libraryId, asins, edit) =>
      guarded(async () => {
        const change = annotationEditSchema.parse(edit);
        const keys = [...new Set(asins)].map((asin): [string, string] => [libraryId, asin]);
        await database.transaction('rw', annotations, async () => {
          const before = await annotations.bulkGet(keys);
          const rows = keys.map(
            ([, asin], at): AnnotationRow => ({
              libraryId,
              asin,
              ...spread(edited(before[at] ?? NO_ANNOTATION, change)),
            }),
          );
          await annotations.bulkPut(rows.filter((row) => !isBlank(row)));
          await annotations.bulkDelete(rows.filter(isBlank).map((row): [string, string] => [libraryId, row.asin]));
        });
      }),
  };
}

const spread = ({ tags, ...rest }: Annotation) => ({ ...rest, tags: [...tags] });
