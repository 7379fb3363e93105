import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnnotationEdit,
  annotationEditSchema,
  edited,
  isBlank,
  NO_ANNOTATION,
  NOTE_LENGTH,
  TAG_LENGTH,
  TAGS_PER_BOOK,
  tidyTag,
} from '@/lib/library/annotation';

const tagged = (...tags: string[]) => ({ ...NO_ANNOTATION, tags });

describe('tags', () => {
  it.each([
    ['  to   lend\n', 'to lend'],
    ['Favourite', 'Favourite'],
    ['Cafe\u0301', 'Café'],
    ['   ', ''],
    ['!!!', ''],
    ['❤️', '❤️'],
    ['C++', 'C++'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyTag(typed)).toBe(kept);
  });

  it('are one where case and accents alone differ, spelt as the first of them', () => {
    expect(edited(tagged('Café'), { addTags: ['cafe', 'CAFÉ', 'Tea', 'tea '] }).tags).toEqual(['Café', 'Tea']);
  });

  it('are taken away however they are spelt, and leave the others alone', () => {
    expect(edited(tagged('Café', 'Tea'), { removeTags: ['cafe'] }).tags).toEqual(['Tea']);
    expect(edited(tagged('Tea'), { removeTags: ['tea'], addTags: ['TEA'] }).tags).toEqual(['TEA']);
  });

  it('are limited in length and number', () => {
    expect(tidyTag('x'.repeat(200))).toHaveLength(TAG_LENGTH);
    const many = Array.from({ length: 80 }, (_, at) => `tag ${at}`);
    expect(edited(NO_ANNOTATION, { addTags: many }).tags).toHaveLength(TAGS_PER_BOOK);
  });
});

describe('an edit', () => {
  it('changes what it names and nothing else', () => {
    const before = { tags: ['Tea'], note: 'Mine', rating: 4, hidden: true };
    expect(edited(before, {})).toEqual(before);
    expect(edited(before, { rating: null })).toEqual({ ...before, rating: null });
    expect(edited(before, { note: ' \n' })).toEqual({ ...before, note: '' });
    expect(edited(before, { note: ' word for word \n' }).note).toBe(' word for word \n');
    expect(edited(before, { hidden: false })).toEqual({ ...before, hidden: false });
    expect(isBlank(edited(before, { removeTags: ['tea'], note: '', rating: null, hidden: false }))).toBe(true);
  });

  it.each<[string, object]>([
    ['a rating beyond the stars', { rating: 6 }],
    ['half a star', { rating: 3.5 }],
    ['no star', { rating: 0 }],
    ['an endless note', { note: 'x'.repeat(NOTE_LENGTH + 1) }],
    ['another column', { status: 'SEEN' }],
  ])('is refused with %s', (_, edit) => {
    expect(annotationEditSchema.safeParse(edit).success).toBe(false);
  });

  it('done twice is done once, and the order of edits of different things does not matter', () => {
    const strings = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 5 });
    const tagEdit = fc.record({ addTags: strings, removeTags: strings });
    const otherEdit: fc.Arbitrary<AnnotationEdit> = fc.record({
      note: fc.string(),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(tagEdit, otherEdit, (tags, other) => {
        const once = edited(edited(NO_ANNOTATION, tags), other);
        expect(edited(edited(NO_ANNOTATION, other), tags)).toEqual(once);
        expect(edited(once, other)).toEqual(once);
        expect(edited(once, { addTags: tags.addTags }).tags).toEqual(once.tags);
      }),
    );
  });
});
