import { z } from '@/lib/zod';
import { fold } from './fold';
import type { Annotation } from './query/context';

/** A tag is a word or two, and a note is a page or ten: what is longer belongs elsewhere. */
export const TAG_LENGTH = 64;
export const TAGS_PER_BOOK = 50;
export const NOTE_LENGTH = 20_000;
/** Stars that a reader can give. */
export const MOST_STARS = 5;

const tags = z.array(z.string());

/**
 * What to change about an annotation; what is not named stays. Tags are added and taken away one by one, so that two
 * windows that tag the same book do not undo each other.
 */
export const annotationEditSchema = z.strictObject({
  addTags: tags.optional(),
  removeTags: tags.optional(),
  note: z.string().max(NOTE_LENGTH).optional(),
  rating: z.int().min(1).max(MOST_STARS).nullable().optional(),
  hidden: z.boolean().optional(),
});
export type AnnotationEdit = z.infer<typeof annotationEditSchema>;

/** Of a book about which its reader has written nothing. */
export const NO_ANNOTATION: Annotation = { tags: [], note: '', rating: null, hidden: false };

/** Whether there is nothing to keep. */
export const isBlank = ({ tags, note, rating, hidden }: Annotation): boolean =>
  tags.length === 0 && note === '' && rating === null && !hidden;

/** A note as it is kept: word for word, but blanks alone are no note. */
export const tidyNote = (note: string): string => (note.trim() === '' ? '' : note);

/** A tag as it is kept: one line, blanks made one, case as typed. "" for what no search could find. */
export function tidyTag(tag: string): string {
  const tidy = tag.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, TAG_LENGTH).trimEnd();
  return fold(tidy) === '' ? '' : tidy;
}

/** The annotation after an edit. Tags that differ in case or accents only are one, spelt as the first of them. */
export function edited(before: Annotation, edit: AnnotationEdit): Annotation {
  const removed = new Set(edit.removeTags?.map(fold));
  const byFold = new Map<string, string>();
  for (const tag of before.tags) if (!removed.has(fold(tag))) byFold.set(fold(tag), tag);
  for (const tag of edit.addTags ?? []) {
    const tidy = tidyTag(tag);
    if (tidy !== '' && !byFold.has(fold(tidy)) && byFold.size < TAGS_PER_BOOK) byFold.set(fold(tidy), tidy);
  }
  return {
    tags: [...byFold.values()],
    note: edit.note === undefined ? before.note : tidyNote(edit.note),
    rating: edit.rating === undefined ? before.rating : edit.rating,
    hidden: edit.hidden ?? before.hidden,
  };
}
