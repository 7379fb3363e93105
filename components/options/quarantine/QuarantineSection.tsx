import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useShowAll } from '../../page/useShowAll';
import type { Overview } from '../../services';
import type { SyncModel } from '../../sync/syncModel';
import { QuarantineItem } from './QuarantineItem';
import { useQuarantine } from './useQuarantine';

/** As many as a reader looks through; the others on request. */
const FEW = 10;

/** What came and could not be read: kept whole, to be looked at, and to be tried again by a later version. */
export function QuarantineSection({ model, overview }: { model: SyncModel; overview: Overview }) {
  const { items, outcome, retry } = useQuarantine(model, overview);
  const list = useRef<HTMLUListElement>(null);
  const { most, showAll } = useShowAll(list, 'summary', FEW);
  if (items.length === 0 && outcome === null) return null;
  return (
    <section class="option" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{i18n.t('quarantine.title', [formatNumber(items.length)])}</h2>
      {items.length > 0 && (
        <>
          <p>{i18n.t('quarantine.text')}</p>
          <ul ref={list} class="quarantine">
            {items.slice(0, most).map((item) => (
              <QuarantineItem key={item.identity} item={item} />
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="button" onClick={retry}>
              {i18n.t('quarantine.retry')}
            </button>
            {items.length > most && (
              <button type="button" class="button" onClick={showAll}>
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
