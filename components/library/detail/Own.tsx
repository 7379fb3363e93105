import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AnnotationEdit, NO_ANNOTATION } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import { type Annotations, annotationOf } from '@/lib/library/query/context';
import type { LinkTo } from './links';
import { NoteField } from './NoteField';
import { RatingField } from './RatingField';
import { TagsField } from './TagsField';
import { tagsInUse } from './tagsInUse';

/** What the reader writes about a book: rating, tags, a note, and whether it is out of sight. */
export function Own({ book, annotations, link, onEdit, onLeave }: OwnProps) {
  const { tags, note, rating, hidden } = annotationOf(annotations, book) ?? NO_ANNOTATION;
  const known = useMemo(() => tagsInUse(annotations).filter((tag) => !tags.includes(tag)), [annotations, tags]);
  return (
    <section class="detail-own" aria-labelledby="detail-own">
      <h3 id="detail-own">{i18n.t('own.title')}</h3>
      <RatingField rating={rating} onRate={(stars) => onEdit({ rating: stars })} />
      <TagsField
        tags={tags}
        known={known}
        link={link}
        onAdd={(added) => onEdit({ addTags: [...added] })}
        onRemove={(tag) => onEdit({ removeTags: [tag] })}
      />
      <NoteField stored={note} onSave={(text) => onEdit({ note: text })} onLeave={onLeave} />
      <p class="own-hide">
        <button type="button" class="link" onClick={() => onEdit({ hidden: !hidden })}>
          {i18n.t(hidden ? 'own.unhide' : 'own.hide')}
        </button>{' '}
        <span class="quiet">{i18n.t(hidden ? 'own.isHidden' : 'own.hideHint')}</span>
      </p>
    </section>
  );
}

interface OwnProps {
  readonly book: BookRow;
  readonly annotations: Annotations;
  readonly link: LinkTo;
  /** Tells whether it was stored. */
  readonly onEdit: (edit: AnnotationEdit) => Promise<boolean>;
  /** The page goes away with this note unsaved. */
  readonly onLeave: (note: string) => void;
}
