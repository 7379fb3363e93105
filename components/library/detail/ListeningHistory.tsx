import { i18n } from '#i18n';
import { type Listening, listeningOf, type Noticed } from '@/lib/library/listening';
import type { ProgressRow } from '@/lib/sync/ports';
import { formatNumber, formatPercent } from '../../format/number';
import { formatDay } from '../../format/time';

/** When a book was begun and finished, and the way between, as far as syncs have seen it. */
export function ListeningHistory({ progress, firstSeenAt }: { progress: readonly ProgressRow[]; firstSeenAt: string }) {
  const listening = listeningOf(progress, firstSeenAt);
  const words = [noticedWords('started', listening.started), noticedWords('finished', listening.finished)].filter(
    (part) => part !== null,
  );
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="detail-listening">
      <h3 id="detail-listening">{i18n.t('listening.title')}</h3>
      <p>{words.join(' · ')}</p>
      <Sparkline points={listening.points} />
    </section>
  );
}

function noticedWords(what: 'started' | 'finished', noticed: Noticed | null): string | null {
  if (noticed === null) return null;
  const day = formatDay(noticed.at);
  return noticed.before ? i18n.t(`listening.${what}Before`, [day]) : i18n.t(`listening.${what}`, [day]);
}

const WIDTH = 100;
const HEIGHT = 24;

function Sparkline({ points }: Pick<Listening, 'points'>) {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const from = Date.parse(first.at);
  const span = Math.max(1, Date.parse(last.at) - from);
  const line = points
    .map(({ at, percent }) => [((Date.parse(at) - from) / span) * WIDTH, HEIGHT - (percent / 100) * HEIGHT].join(','))
    .join(' ');
  return (
    <figure class="sparkline">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={i18n.t('listening.line', [
          formatPercent(first.percent),
          formatDay(first.at),
          formatPercent(last.percent),
          formatDay(last.at),
          formatNumber(points.length),
        ])}
      >
        <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} />
        <polyline points={line} />
      </svg>
      <figcaption class="quiet" aria-hidden="true">
        <span>{formatPercent(first.percent)}</span>
        <span>{formatPercent(last.percent)}</span>
      </figcaption>
    </figure>
  );
}
