import type { ComponentChildren } from 'preact';
import { goTo } from '../../page/goTo';
import type { Section } from '../views';
import { addressOf, type IndexName, type IndexOrder } from './indexPlace';

/** A link to another place of the library. It works anywhere on a library page, and in a tab of its own. */
export function PlaceLink({ to, focus = null, children, ...rest }: PlaceLinkProps) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // What is searched may have changed since the link was drawn.
        goTo(addressOf(to), focus);
      }}
    >
      {children}
    </a>
  );
}

interface PlaceLinkProps {
  readonly to: { readonly view?: IndexName | Section | ''; readonly of?: string; readonly by?: IndexOrder };
  /** The key of the entry that Back should come back to. */
  readonly focus?: string | null;
  readonly class?: string;
  readonly dir?: 'auto';
  readonly tabIndex?: number;
  readonly 'aria-current'?: 'page' | undefined;
  readonly onFocus?: () => void;
  readonly children: ComponentChildren;
}
