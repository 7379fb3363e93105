import type { ComponentChildren } from 'preact';
import { addressWith } from '../page/address';
import type { SearchModel } from './searchModel';
import { QUERY_PARAM } from './useAddress';

/** A link to another search on this page: it can be opened in a tab of its own, and Back leads back. */
export function QueryLink(props: QueryLinkProps) {
  const { search, query, view = {}, current = false, onFocus, onGo, children, ...rest } = props;
  // What else stands in the address may have changed since the link was drawn.
  const wanted = (): string => (typeof query === 'string' ? query : query());
  const address = (): string => addressWith({ [QUERY_PARAM]: wanted(), ...view });
  return (
    <a
      {...rest}
      href={address()}
      onPointerDown={({ currentTarget }) => currentTarget.setAttribute('href', address())}
      onFocus={({ currentTarget }) => {
        // In a drawing the property cannot be written.
        currentTarget.setAttribute('href', address());
        onFocus?.();
      }}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const next = wanted();
        history.pushState(null, '', address());
        search.search(next);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}

export interface QueryLinkProps {
  readonly search: SearchModel;
  /** The search it leads to; a function where that depends on what is asked at the moment it is followed. */
  readonly query: string | (() => string);
  /** What else of the address changes. */
  readonly view?: Readonly<Record<string, string>>;
  /** Whether what the link asks for is asked already. */
  readonly current?: boolean;
  readonly class?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-hidden'?: 'true';
  readonly tabindex?: number;
  readonly onFocus?: () => void;
  readonly onPointerEnter?: () => void;
  readonly onGo?: () => void;
  readonly children: ComponentChildren;
}
