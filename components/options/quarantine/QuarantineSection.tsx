import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import type { Overview } from '../../services';
import type { SyncModel } from '../../sync/syncModel';
import { QuarantineItem } from './QuarantineItem';
import { useQuarantine } from './useQuarantine';

/** As many as a reader looks through; the others on request. */
const FIRST = 10;

/** What came and could not be read: kept whole, to be looked at, and to be tried again by a later version. */
export function QuarantineSection({ model, overview }: { model: SyncModel; overview: Overview }) {
  const { items, outcome, retry } = useQuarantine(model, overview);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const askAll = useFocusOnMore(list, 'summary');
  if (items.length === 0 && outcome === null) return null;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section class="option" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{i18n.t('quarantine.title', [formatNumber(items.length)])}</h2>
      {items.length > 0 && (
        <>
          <p>{i18n.t('quarantine.text')}</p>
          <ul ref={list} class="quarantine">
            {shown.map((item) => (
              <QuarantineItem key={item.identity} item={item} />
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="button" onClick={retry}>
              {i18n.t('quarantine.retry')}
            </button>
            {shown.length < items.length && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  askAll();
                  setAll(true);
                }}
              >
                {i18n.t('quarantine.all', [formatNumber(items.length)])}
              </button>
            )}
          </div>
        </>
      )}
      <p role="status">{outcome !== null && outcomeWords(outcome)}</p>
    </section>
  );
}

const outcomeWords = ({ read, left }: { read: number; left: number }): string =>
  read === 0
    ? i18n.t('quarantine.still')
    : left === 0
      ? i18n.t('quarantine.readAll', read, [formatNumber(read)])
      : i18n.t('quarantine.read', read, [formatNumber(read), formatNumber(left)]);
