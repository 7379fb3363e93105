import { useCallback, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangeKind, Stretch } from '@/lib/sync/chronicle';
import type { ChangeRow } from '@/lib/sync/ports';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import { useServices } from '../../services';
import { TouchedTitles } from './TouchedTitles';
import { Trouble } from './Trouble';
import { type Touched, touchedBy } from './touched';
import { type Parts, useParts } from './useParts';

/** Rows at first: as many as tell enough, and are read and drawn within a frame or two. */
const FIRST = 24;
const THEN = 48;

/** The titles that one sync, or the syncs of one day, brought, found gone or found changed. */
export function StretchTitles({ stretch, arrived, updated }: StretchTitlesProps) {
  const came = useArrived(stretch);
  const moved = useChanges(stretch, 'PRESENCE');
  const changed = useChanges(stretch, 'DETAILS');
  const unread = [came, moved, changed].filter(({ items, failed }) => failed && items === null);
  const titles = useRef<HTMLDivElement>(null);
  const askAgain = useFocusOnMore(titles, '.touched > a');
  const readAgain = (): void => {
    askAgain();
    for (const { next } of unread) next();
  };
  return (
    <div ref={titles} class="history-titles">
      {unread.length > 0 && <Trouble onRetry={readAgain} />}
      <Arrived parts={came} count={arrived} />
      <Moved parts={moved} />
      <Changed parts={changed} count={updated} />
    </div>
  );
}

function Arrived({ parts, count }: { parts: Parts<string>; count: number }) {
  const titles = useMemo(() => (parts.items ?? []).map((asin): Touched => ({ asin, rows: [] })), [parts.items]);
  return <TouchedTitles name={i18n.t('history.title.arrived')} count={count} titles={titles} parts={parts} />;
}

function Moved({ parts }: { parts: Parts<ChangeRow> }) {
  const rows = parts.items ?? [];
  const to = new Set(rows.map(({ after }) => after));
  const [only] = to;
  const known = to.size === 1 && typeof only === 'string' ? MOVED[only] : undefined;
  // Where the heading says it already, every line need not.
  const titles = touchedBy(rows, parts.more).map(({ asin, rows }): Touched => ({ asin, rows: known ? [] : rows }));
  return <TouchedTitles name={(known ?? MOVED_ANY)()} count={null} titles={titles} parts={parts} />;
}

const MOVED: Readonly<Record<string, () => string>> = {
  ABSENT: () => i18n.t('book.absent'),
  RETURNED: () => i18n.t('book.returned'),
  PRESENT: () => i18n.t('history.title.again'),
};
const MOVED_ANY = (): string => i18n.t('history.title.moved');

function Changed({ parts, count }: { parts: Parts<ChangeRow>; count: number | null }) {
  const titles = useMemo(() => touchedBy(parts.items ?? [], parts.more), [parts.items, parts.more]);
  return <TouchedTitles name={i18n.t('history.title.changed')} count={count} titles={titles} parts={parts} />;
}

function useArrived({ libraryId, jobId, from, to }: Stretch) {
  const services = useServices();
  const read = useCallback(
    (after: readonly string[], most: number) =>
      services.readArrived({ libraryId, jobId, from, to }, after.length, most),
    [services, libraryId, jobId, from, to],
  );
  return useParts(read, FIRST, THEN);
}

function useChanges({ libraryId, jobId, from, to }: Stretch, kind: ChangeKind) {
  const services = useServices();
  const read = useCallback(
    (after: readonly ChangeRow[], most: number) =>
      services.readChanges({ libraryId, jobId, from, to }, kind, after.length, most),
    [services, libraryId, jobId, from, to, kind],
  );
  return useParts(read, FIRST, THEN);
}

interface StretchTitlesProps {
  readonly stretch: Stretch;
  readonly arrived: number;
  /** Titles that changed; null where nobody counted them. */
  readonly updated: number | null;
}
