import { i18n } from '#i18n';
import { exactTime, relativeTime } from '../format/time';

/** "Last synced 2 hours ago"; the exact moment is in the title. */
export function LastSynced({ at, now }: { at: string | null; now: number }) {
  if (at === null) return null;
  const justNow = now - Date.parse(at) < 60_000;
  return (
    <p class="quiet">
      <time dateTime={at} title={exactTime(at)}>
        {justNow ? i18n.t('sync.lastNow') : i18n.t('sync.last', [relativeTime(at, now)])}
      </time>
    </p>
  );
}
