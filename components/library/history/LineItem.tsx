import { type ChronicleEntry, momentOf, type OldDay } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import { exactTime, formatDay, shortDays, shortMoment } from '../../format/time';
import { Disclosure, type DisclosureProps } from './Disclosure';
import { dayWords, NOTHING_NEW, runWords, syncWords } from './historyWords';
import type { HistoryLine } from './lines';
import { StretchTitles } from './StretchTitles';
import { SyncDetail } from './SyncDetail';

/** One line of the history. The same component whatever it tells of: a sync may become one of several in a row. */
export const LineItem = ({ line, library }: { line: HistoryLine; library: LibraryRow }) => (
  <Disclosure {...propsOf(line, library)} />
);

function propsOf(line: HistoryLine, library: LibraryRow): DisclosureProps {
  if (line.kind === 'DAY') return dayProps(line.day);
  return line.kind === 'RUN' ? runProps(line.jobs, library) : syncProps(line, library);
}

function syncProps({ job, isFirstCopy, isUneventful, newlySetAside }: SyncEntry, library: LibraryRow): DisclosureProps {
  const at = momentOf(job);
  return {
    when: shortMoment(at),
    exactly: { at, words: exactTime(at) },
    quiet: isUneventful,
    ...syncWords(job, library, { isFirstCopy, newlySetAside }),
    children: () => <SyncDetail job={job} isFirstCopy={isFirstCopy} />,
  };
}

type SyncEntry = Omit<Extract<ChronicleEntry, { kind: 'SYNC' }>, 'kind'>;

/** Several syncs of which there is the same to say; opened, each of them. */
function runProps(jobs: readonly [JobRow, ...JobRow[]], library: LibraryRow): DisclosureProps {
  const newest = momentOf(jobs[0]);
  const oldest = momentOf(jobs.at(-1) ?? jobs[0]);
  return {
    when: shortDays(oldest, newest),
    exactly: { at: newest, words: exactTime(newest) },
    quiet: true,
    outcome: null,
    about: '',
    ...runWords(jobs, library),
    children: () => (
      <ol class="history-run">
        {jobs.map((job) => (
          <li key={job.id}>
            <Disclosure {...syncProps({ job, isUneventful: true, ...NOTHING_NEW }, library)} />
          </li>
        ))}
      </ol>
    ),
  };
}

/** A day of whose syncs only what they changed is kept. */
const dayProps = (day: OldDay): DisclosureProps => ({
  when: shortDays(day.from, day.from),
  exactly: { at: day.from, words: formatDay(day.from) },
  quiet: false,
  news: dayWords(day),
  outcome: null,
  mark: 'none',
  about: '',
  children: () => <StretchTitles stretch={day} arrived={day.arrived} updated={null} />,
});
