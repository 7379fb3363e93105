import { i18n } from '#i18n';
import type { JobRow } from '@/lib/sync/job';
import { formatPercent } from '../format/number';
import { broughtWords, countWords, phaseWords } from './words';

/** How far a running job is: the phase in words, a bar, and what it has brought so far. */
export function Progress({ job, label = i18n.t('progress.label') }: { job: JobRow; label?: string }) {
  const { total, processed, counts } = job;
  const known = total !== null && total > 0;
  const done = known ? Math.min(processed, total) : 0;
  const count = countWords(job);
  return (
    <div class="progress">
      <div class="progress-line">
        <span>{phaseWords(job)}</span>
        {known && <span class="figure">{formatPercent(Math.floor((done / total) * 100))}</span>}
      </div>
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        {...(known ? { 'aria-valuenow': done, 'aria-valuemax': total } : {})}
        aria-valuetext={count ?? phaseWords(job)}
        data-known={known}
      >
        <div class="bar-fill" style={known ? { inlineSize: `${(done / total) * 100}%` } : {}} />
      </div>
      <div class="progress-line quiet">
        <span>{count}</span>
        {counts.new + counts.updated > 0 && <span>{broughtWords(counts)}</span>}
      </div>
    </div>
  );
}
