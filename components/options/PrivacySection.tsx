import { i18n } from '#i18n';
import { apiOrigin, type MarketplaceId, siteOrigin } from '@/lib/audible/marketplaces';
import { COVER_ORIGIN } from '@/lib/library/cover';

const hostOf = (origin: string): string => new URL(origin).host;

/** What is kept and who is asked. It names the hosts from the same constants as the requests do. */
export function PrivacySection({ marketplaces }: { marketplaces: readonly MarketplaceId[] }) {
  const origins = [...new Set(marketplaces)].flatMap((id) => [apiOrigin(id), siteOrigin(id)]);
  const hosts = origins.map(hostOf).join(', ');
  return (
    <section class="option" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{i18n.t('options.privacy')}</h2>
      <p>{i18n.t('options.privacyKept')}</p>
      <p>{i18n.t('options.privacyHosts', [hosts, hostOf(COVER_ORIGIN)])}</p>
      <p>{i18n.t('options.privacyNone')}</p>
    </section>
  );
}
