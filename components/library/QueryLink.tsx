import type { ComponentChildren } from 'preact';
import { addressWith } from '../page/address';
import type { SearchModel } from './searchModel';
import { QUERY_PARAM } from './useAddress';

/** A link to another search on this page: it can be opened in a tab of its own, and Back leads back. */
export function QueryLink(props: QueryLinkProps) {
  const { search, query, view = {}, current = false, onFocus, onGo, children, ...rest } = props;
  // What else stands in the address may have changed since the link was drawn.
  const address = (): string => addressWith({ [QUERY_PARAM]: query, ...view });
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
        history.pushState(null, '', address());
        search.search(query);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}

export interface QueryLinkProps {
  readonly search: SearchModel;
  readonly query: string;
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
