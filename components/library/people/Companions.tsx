import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useFocusOnMore } from '../../page/useFocusOnMore';

/** Names that somebody's books lead to, each with the number of books it shares; nothing where there are none. */
export function Companions({ label, links }: CompanionsProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const askAll = useFocusOnMore(list, 'a');
  if (links.length === 0) return null;
  const shown = all ? links : links.slice(0, MOST);
  return (
    <div class="companions">
      <h3>{label}</h3>
      <ul ref={list}>
        {shown.map(({ key, link, count }) => (
          <li key={key}>
            {link} <span class="quiet">{formatNumber(count)}</span>
          </li>
        ))}
        {shown.length < links.length && (
          <li>
            <button
              type="button"
              class="link"
              onClick={() => {
                askAll();
                setAll(true);
              }}
            >
              {i18n.t('people.showAll', [formatNumber(links.length)])}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

const MOST = 12;

interface CompanionsProps {
  readonly label: string;
  readonly links: readonly { readonly key: string; readonly link: preact.JSX.Element; readonly count: number }[];
}
