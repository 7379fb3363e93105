import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Person } from '@/lib/library/book';
import type { Part } from '@/lib/library/peopleIndex';
import { PersonLink } from '../people/PersonLink';

/** Names with their roles, each a link to the page of that person. */
export function People({ part, people }: { part: Part; people: readonly Person[] }) {
  return (
    <>
      {people.map(({ name, role }, at) => (
        <Fragment key={`${name} ${role ?? ''}`}>
          {at > 0 && ', '}
          <PersonLink class="search-link" name={name} part={part} />
          {role !== null && ` ${i18n.t('book.role', [role])}`}
        </Fragment>
      ))}
    </>
  );
}
