import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useShowAll } from '../../page/useShowAll';

/** Names that somebody's books lead to, each with the number of books it shares; nothing where there are none. */
export function Companions({ label, links }: CompanionsProps) {
  const list = useRef<HTMLUListElement>(null);
  const { most, showAll } = useShowAll(list, 'a', FEW);
  if (links.length === 0) return null;
  return (
    <div class="companions">
      <h3>{label}</h3>
      <ul ref={list}>
        {links.slice(0, most).map(({ key, link, count }) => (
          <li key={key}>
            {link} <span class="quiet">{formatNumber(count)}</span>
          </li>
        ))}
        {links.length > most && (
          <li>
            <button type="button" class="link" onClick={showAll}>
              {i18n.t('people.showAll', [formatNumber(links.length)])}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

const FEW = 12;

interface CompanionsProps {
  readonly label: string;
  readonly links: readonly { readonly key: string; readonly link: preact.JSX.Element; readonly count: number }[];
}
