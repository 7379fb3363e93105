import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangeRow } from '@/lib/sync/ports';
import { formatNumber } from '../../format/number';
import { exactTime, formatDay } from '../../format/time';
import { useShowAll } from '../../page/useShowAll';
import { Cover } from '../Cover';
import { changeWords } from './changeWords';

/** Days that are shown before the reader asks for more. */
const FEW = 5;

/** What syncs found changed about a book, the newest first. */
export function Changes({ asin, changes }: { asin: string; changes: readonly ChangeRow[] }) {
  const list = useRef<HTMLOListElement>(null);
  const { most, showAll } = useShowAll(list, ':scope > li', FEW);
  const times = [...Map.groupBy(changes, ({ at }) => at)];
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="detail-changes">
      <h3 id="detail-changes">{i18n.t('change.title')}</h3>
      <ol ref={list} class="changes">
        {times.slice(0, most).map(([at, rows]) => (
          <li key={at} tabIndex={-1}>
            <time class="quiet" dateTime={at} title={exactTime(at)}>
              {formatDay(at)}
            </time>
            <ul>
              {rows.map((row) => (
                <li key={row.field}>
                  <Change asin={asin} row={row} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {times.length > most && (
        <button type="button" class="link" onClick={showAll}>
          {i18n.t('change.all', [formatNumber(times.length)])}
        </button>
      )}
    </section>
  );
}

/** One change in words, or in covers. */
export function Change({ asin, row }: { asin: string; row: ChangeRow }) {
  const { label, before, after, kind } = changeWords(row);
  if (kind === 'prose') {
    return (
      <details>
        <summary>{i18n.t('change.rewritten', [label])}</summary>
        <p class="summary" dir="auto">
          {before}
        </p>
      </details>
    );
  }
  if (kind === 'cover') {
    return (
      <span class="change-covers">
        {label}
        {before !== '' && <Cover url={before} asin={asin} title="" width="3rem" />}
        {before !== '' && <span aria-hidden="true">→</span>}
        <Cover url={after} asin={asin} title="" width="3rem" />
      </span>
    );
  }
  return (
    <>
      {label}:{' '}
      {before !== '' && (
        <>
          <del dir="auto">{before}</del> <span aria-hidden="true">→</span>
          <span class="visually-hidden">{i18n.t('change.now')}</span>{' '}
        </>
      )}
      {after === '' ? <span class="quiet">{i18n.t('change.nothing')}</span> : <ins dir="auto">{after}</ins>}
    </>
  );
}
