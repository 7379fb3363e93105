import { z } from '@/lib/zod';
import { normalise } from './normalise';
import { authorsOf, narratorsOf } from './parse';
import { flag, record, text, verbatim } from './wire/scalars';

/** A title of a series as the public catalogue told it, owned or not. Stored, so that a page can read it again. */
export const seriesMemberSchema = z.object({
  asin: z.string().min(1),
  /** Verbatim. */
  sequence: z.string(),
  /** Null when the catalogue lists it and tells no more of it: it has left the store. */
  title: z.string().nullable(),
  language: z.string().nullable(),
  authors: z.array(z.string()).readonly(),
  narrators: z.array(z.string()).readonly(),
  formatType: z.string().nullable(),
  runtimeMinutes: z.number().nullable(),
  /** `YYYY-MM-DD`; the placeholder 2200-01-01 is kept. */
  releaseDate: z.string().nullable(),
  coverUrl: z.string().nullable(),
  /** Not before release, and not after it has been taken from the shelf. */
  isSold: z.boolean(),
});
export type SeriesMember = Readonly<z.infer<typeof seriesMemberSchema>>;

/** A child of a series: which title, at which place. */
export interface SeriesChild {
  readonly asin: string;
  readonly sequence: string;
  readonly title: string | null;
}

const named = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);

/** What a product of the catalogue, or its silence, says of a child. */
export function toSeriesMember(child: SeriesChild, product: unknown, now: string): SeriesMember {
  const read = normalise(product, { now });
  if (!read.ok) {
    return {
      ...child,
      language: null,
      authors: [],
      narrators: [],
      formatType: null,
      runtimeMinutes: null,
      releaseDate: null,
      coverUrl: null,
      isSold: false,
    };
  }
  const { book } = read;
  return {
    asin: child.asin,
    sequence: child.sequence,
    title: book.title,
    language: book.language,
    authors: named(authorsOf({ authorsJson: book.authorsJson ?? '[]' })),
    narrators: named(narratorsOf({ narratorsJson: book.narratorsJson ?? '[]' })),
    formatType: book.formatType,
    runtimeMinutes: book.runtimeMinutes,
    releaseDate: book.releaseDate,
    coverUrl: book.coverUrl,
    isSold: flag(record(product)?.is_purchasability_suppressed) !== true,
  };
}

/** What a product says of its neighbours (audible-api.md §4.2 relationships, mark S). */
export interface Relations {
  readonly title: string | null;
  /** Titles that belong to this series; empty for a book. */
  readonly children: readonly SeriesChild[];
  /** ASINs of the series that this book belongs to; empty for a series. */
  readonly parents: readonly string[];
}

/** Parts of one book, and of a podcast: no titles of a series. */
const OTHER_CHILDREN: ReadonlySet<string> = new Set(['component', 'episode', 'season']);

/**
 * Reads the relationships of a product. Null when this is no product, or one that tells nothing: an unknown ASIN comes
 * back as an echo of itself. `sort` is no number in a series (peers.md §1c); `sequence` is.
 */
export function toRelations(product: unknown): Relations | null {
  const fields = record(product);
  const listed = fields?.relationships;
  if (fields === null || !Array.isArray(listed)) return null;
  const children = new Map<string, SeriesChild>();
  const parents = new Set<string>();
  for (const entry of listed) {
    const relation = record(entry);
    const asin = verbatim(relation?.asin);
    if (relation === null || asin === null) continue;
    const type = text(relation.relationship_type)?.toLowerCase() ?? '';
    const isChild = text(relation.relationship_to_product)?.toLowerCase() === 'child';
    if (isChild && !OTHER_CHILDREN.has(type) && !children.has(asin)) {
      children.set(asin, { asin, sequence: text(relation.sequence) ?? '', title: text(relation.title) });
    } else if (!isChild && type === 'series') {
      parents.add(asin);
    }
  }
  return { title: text(fields.title), children: [...children.values()], parents: [...parents] };
}
