import type { ComponentChildren } from 'preact';
import { type Part, personKey } from '@/lib/library/peopleIndex';
import type { IndexName } from '../index/indexPlace';
import { PlaceLink } from '../index/PlaceLink';

/** The index that people of a part stand in. */
export const INDEX_OF: Readonly<Record<Part, IndexName>> = { author: 'authors', narrator: 'narrators' };

/** Somebody's name as a link to their page. */
export function PersonLink({ name, part, children, ...rest }: PersonLinkProps) {
  return (
    <PlaceLink {...rest} to={{ view: INDEX_OF[part], of: personKey(name) }} dir="auto">
      {children ?? name}
    </PlaceLink>
  );
}

interface PersonLinkProps {
  readonly name: string;
  readonly part: Part;
  readonly class?: string;
  /** Other words than the name. */
  readonly children?: ComponentChildren;
}
