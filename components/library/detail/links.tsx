import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Person } from '@/lib/library/book';
import { clauseFor } from '../facets';

/** Draws a link to a search. */
export type LinkTo = (query: string, words: string) => ComponentChild;

/** Names with their roles, each a link to everything of that person. */
export const peopleLinks = (field: 'author' | 'narrator', people: readonly Person[], link: LinkTo): ComponentChild =>
  people.map(({ name, role }, at) => (
    <Fragment key={`${name} ${role ?? ''}`}>
      {at > 0 && ', '}
      {link(clauseFor(field, name), name)}
      {role !== null && ` ${i18n.t('book.role', [role])}`}
    </Fragment>
  ));
