import { i18n } from '#i18n';
import type { LibraryRow } from '@/lib/sync/library';
import { PERIODS, type PeriodHours } from '@/lib/sync/schedule';
import { formatNumber } from '../format/number';
import { exactTime, relativeTime } from '../format/time';
import { useNow } from '../page/useNow';
import type { SyncModel } from '../sync/syncModel';

/** How often a library is synced by itself, and when the next time is. */
export function ScheduleField({ model, library }: { model: SyncModel; library: LibraryRow }) {
  const now = useNow();
  return (
    <>
      <label class="field">
        <span>{i18n.t('options.scheduleLabel')}</span>
        <select
          value={library.periodHours}
          onChange={(event) =>
            model.run({ type: 'set-period', libraryId: library.id, periodHours: readPeriod(event.currentTarget.value) })
          }
        >
          {PERIODS.map((hours) => (
            <option key={hours} value={hours}>
              {periodWords(hours)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">
        {library.periodHours === 0 ? (
          i18n.t('options.dueOff')
        ) : library.nextDueAt === null ? (
          i18n.t('options.dueLater')
        ) : (
          <time dateTime={library.nextDueAt} title={exactTime(library.nextDueAt)}>
            {i18n.t('options.dueAt', [relativeTime(library.nextDueAt, now)])}
          </time>
        )}
      </p>
    </>
  );
}

function periodWords(hours: PeriodHours): string {
  if (hours === 0) return i18n.t('options.period.off');
  return hours === 1 ? i18n.t('options.period.hour') : i18n.t('options.period.hours', [formatNumber(hours)]);
}

const readPeriod = (value: string): PeriodHours => {
  const period = PERIODS.find((known) => String(known) === value);
  if (period === undefined) throw new Error(`No period "${value}"`);
  return period;
};
