import { i18n } from '#i18n';
import { exactTime, relativeTime } from '../format/time';

/** "Last synced 2 hours ago"; the exact moment is in the title. */
export function LastSynced({ at, now }: { at: string | null; now: number }) {
  if (at === null) return null;
  return (
    <p class="quiet">
      <time dateTime={at} title={exactTime(at)}>
        {i18n.t('sync.last', [relativeTime(at, now)])}
      </time>
    </p>
  );
}
