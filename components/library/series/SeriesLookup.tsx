import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { storeHost } from '../../format/store';
import { exactTime, formatDay } from '../../format/time';
import { useServices } from '../../services';
import { type Refusal, refusalWords } from '../../sync/refusal';
import type { Lookup } from './useLookup';

/** The catalogue is nobody's account: what keeps it shut has other words than what keeps a library shut. */
function problemWords(refusal: Refusal, marketplace: MarketplaceId): string {
  switch (refusal) {
    case 'API_CLOSED':
    case 'SIGNED_OUT':
      return i18n.t('series.problem.closed', [storeHost(marketplace)]);
    case 'OFFLINE':
      return i18n.t('series.problem.offline');
    case 'SERVICE_DOWN':
      return i18n.t('series.problem.down');
    case 'NOT_UNDERSTOOD':
      return i18n.t('series.problem.notUnderstood');
    default:
      return refusalWords(refusal, marketplace);
  }
}

/** The question for what is missing: a button, when it was asked last, and what went wrong. */
export function SeriesLookup({ lookup, marketplace, askedAt, onAsk }: SeriesLookupProps) {
  const services = useServices();
  const [denied, setDenied] = useState(false);
  const isAsking = lookup.state === 'ASKING';
  const allow = (): void => {
    services.requestAccess(marketplace).then(
      (granted) => (granted ? onAsk() : setDenied(true)),
      () => setDenied(true),
    );
  };
  return (
    <div class="series-lookup">
      {lookup.state === 'REFUSED' ? (
        <div role="alert" class="problem">
          <p>{problemWords(lookup.refusal, marketplace)}</p>
          <button type="button" class="button" onClick={lookup.refusal === 'PERMISSION' ? allow : onAsk}>
            {lookup.refusal === 'PERMISSION' ? i18n.t('action.allow') : i18n.t('series.again')}
          </button>
          {denied && <p class="quiet">{i18n.t('action.denied')}</p>}
        </div>
      ) : (
        <button type="button" class="button" aria-disabled={isAsking} onClick={onAsk}>
          {i18n.t(askedAt === null ? 'series.look' : 'series.lookAgain')}
        </button>
      )}
      <p class="quiet" role="status">
        {isAsking && i18n.t('series.asking')}
        {lookup.state === 'UNKNOWN' && i18n.t('series.notListed', [storeHost(marketplace)])}
        {!isAsking && lookup.state !== 'UNKNOWN' && askedAt !== null && (
          <time dateTime={askedAt} title={exactTime(askedAt)}>
            {i18n.t('series.askedOn', [formatDay(askedAt)])}
          </time>
        )}
      </p>
      {askedAt === null && lookup.state === 'IDLE' && <p class="quiet">{i18n.t('series.lookText')}</p>}
    </div>
  );
}

interface SeriesLookupProps {
  readonly lookup: Lookup;
  readonly marketplace: MarketplaceId;
  /** Null when it was never asked. */
  readonly askedAt: string | null;
  readonly onAsk: () => void;
}
