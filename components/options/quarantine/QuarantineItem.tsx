import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Listing } from '../../copy/Listing';
import { exactTime, formatDay } from '../../format/time';
import type { QuarantinedItem } from '../../services';

/** One item: why it could not be read, since when, and all of it on request. */
export function QuarantineItem({ item }: { item: QuarantinedItem }) {
  const [open, setOpen] = useState(false);
  const reason = i18n.t(`quarantine.reason.${item.reason}`);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {item.asin === null ? reason : i18n.t('quarantine.named', [item.asin, reason])}{' '}
          <time class="quiet" dateTime={item.firstSeenAt} title={exactTime(item.firstSeenAt)}>
            {i18n.t('quarantine.since', [formatDay(item.firstSeenAt)])}
          </time>
        </summary>
        {open && <Listing label={i18n.t('quarantine.item', [item.asin ?? reason])} text={inJson(item.item)} />}
      </details>
    </li>
  );
}

const inJson = (item: unknown): string => JSON.stringify(item, null, 2) ?? String(item);
