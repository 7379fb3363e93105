import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { IndexName } from './indexPlace';
import { PlaceLink } from './PlaceLink';

/** The head of the page of one entry: the way back to its index, its name, and what can be said at once. */
export function PageHead({ index, name, children }: PageHeadProps) {
  return (
    <header class="entry-head">
      <PlaceLink to={{ view: index }} class="entry-back">
        {i18n.t(`index.all.${index}`)}
      </PlaceLink>
      <h2 tabIndex={-1} data-arrival dir="auto">
        {name}
      </h2>
      {children}
    </header>
  );
}

interface PageHeadProps {
  readonly index: IndexName;
  readonly name: string;
  readonly children?: ComponentChildren;
}

/** The page of an entry that the library does not have, or has no more. */
export const NoEntry = ({ index }: { index: IndexName }) => (
  <section class="entry">
    <PageHead index={index} name={i18n.t(`index.unknown.${index}`)}>
      <p class="quiet">{i18n.t('index.unknownText')}</p>
    </PageHead>
  </section>
);
