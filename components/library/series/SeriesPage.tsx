import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, keyOf } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import { accountOf, type SeriesAccount } from '@/lib/library/seriesAccount';
import { heldGapsOf } from '@/lib/library/seriesGaps';
import { type Series, seriesIndexOf } from '@/lib/library/seriesIndex';
import { marketplaceOf } from '@/lib/sync/library';
import { formatNumber } from '../../format/number';
import { useServices } from '../../services';
import { refusalOf, refusalWords } from '../../sync/refusal';
import { seriesName } from '../index/indexEntries';
import { NoEntry, PageHead } from '../index/PageHead';
import { AsideTitles } from './AsideTitles';
import { keptSeriesOf } from './keptSeries';
import { memberName } from './ListedTitle';
import { SeriesLines } from './SeriesLines';
import { SeriesLookup } from './SeriesLookup';
import { SetAside } from './SetAside';
import { gapWords, sumWords, utcToday } from './seriesWords';
import { askedThrough, useLookup } from './useLookup';
import { useSeriesNotes } from './useSeriesNotes';

interface SeriesPageProps {
  readonly of: string;
  readonly all: readonly BookRow[];
  /** All but those that the reader keeps out of sight. */
  readonly shown: readonly BookRow[];
  readonly isHidden: (book: BookRow) => boolean;
  readonly bookOf: (key: BookKey) => BookRow | undefined;
  readonly libraries: Libraries;
  /** The book whose detail is open. */
  readonly selected: BookKey | null;
  readonly onOpen: (key: BookKey) => void;
}

/** One series: its books in reading order, and what is missing from it. */
export function SeriesPage(props: SeriesPageProps) {
  const index = useMemo(() => seriesIndexOf(props.shown), [props.shown]);
  const series = index.find(props.of);
  const through = series && askedThrough(series);
  return series === undefined || through === undefined ? (
    <NoEntry index="series" />
  ) : (
    <SeriesShelf key={series.key} {...props} series={series} through={through} />
  );
}

/** "You have 7 of 9 · 1 not out yet" once the catalogue was asked; before, the gaps that can be seen from here. */
function standWords({ volumes }: Series, { held, total, lines }: SeriesAccount, isAsked: boolean): string | null {
  if (!isAsked) return gapWords(heldGapsOf(volumes, utcToday()));
  const coming = lines.filter(({ kind }) => kind === 'UNRELEASED').length;
  return [
    i18n.t('series.have', [formatNumber(held), formatNumber(total)]),
    coming > 0 ? i18n.t('series.coming', coming, [formatNumber(coming)]) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function SeriesShelf(props: SeriesPageProps & { series: Series; through: BookRow }) {
  const { series, through, all, isHidden, bookOf, libraries, selected, onOpen } = props;
  const marketplace = marketplaceOf(through.libraryId);
  const services = useServices();
  const { notes, refusal: unreadable } = useSeriesNotes(marketplace);
  const { lookup, ask } = useLookup(series.asin, through);
  const [setAside, setSetAside] = useState<{ name: string; asins: readonly string[] } | null>(null);
  /** Titles that are missed again, which take the focus when they are back. */
  const [takenBack, setTakenBack] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const kept = keptSeriesOf(series, notes.series);
  const account = useMemo(
    () =>
      accountOf({
        // What is hidden is had all the same.
        volumes: seriesIndexOf(all).find(series.key)?.volumes ?? series.volumes,
        isHidden,
        members: kept?.members ?? [],
        bookOf: (asin) =>
          [...libraries.keys()]
            .map((libraryId) => bookOf(keyOf({ libraryId, asin })))
            .find((book) => book !== undefined),
        notInterested: notes.notInterested,
        today: utcToday(),
      }),
    // The books decide what `bookOf` gives.
    [series, kept, notes, bookOf, libraries, all, isHidden],
  );

  const mark = (asins: readonly string[], isSo: boolean, name: string | null): void => {
    services.setNotInterested(marketplace, asins, isSo).then(
      () => {
        setRefused(null);
        setSetAside(name === null ? null : { name, asins });
        setTakenBack(name === null ? asins : []);
      },
      (error: unknown) => setRefused(refusalWords(refusalOf(error), marketplace)),
    );
  };
  const problem = refused ?? (unreadable === null ? null : refusalWords(unreadable, marketplace));
  return (
    <section class="entry">
      <PageHead index="series" name={seriesName(series)}>
        <p class="quiet">{sumWords(series)}</p>
        <p>{standWords(series, account, kept !== null)}</p>
      </PageHead>
      <SeriesLookup lookup={lookup} marketplace={marketplace} askedAt={kept?.askedAt ?? null} onAsk={ask} />
      {problem !== null && <p role="alert">{problem}</p>}
      {setAside !== null && (
        <SetAside key={setAside.asins.join()} name={setAside.name} onUndo={() => mark(setAside.asins, false, null)} />
      )}
      <SeriesLines
        of={series.key}
        lines={account.lines}
        marketplace={marketplace}
        libraries={libraries}
        selected={selected}
        onOpen={onOpen}
        takenBack={takenBack}
        onIgnore={(asins, member) => mark(asins, true, memberName(member))}
      />
      <AsideTitles aside={account.aside} marketplace={marketplace} onMiss={(asins) => mark(asins, false, null)} />
    </section>
  );
}
