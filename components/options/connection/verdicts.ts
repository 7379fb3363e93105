import { i18n } from '#i18n';
import { apiOrigin, type MarketplaceId, siteOrigin } from '@/lib/audible/marketplaces';
import type { ConnectionReport, Probe, ProbeRoute } from '@/lib/audible/probe/report';

/** The ways to the library, the one a sync tries first in front. */
const WAYS: readonly ProbeRoute[] = ['API', 'GATEWAY', 'WEBSITE'];

/** "open", "asks to sign in", "refused (403)" */
export function verdictWords({ verdict, status }: Probe): string {
  const words = i18n.t(`connection.verdict.${verdict}`);
  const tellsStatus = verdict === 'REFUSED' || verdict === 'SERVER_ERROR' || verdict === 'THROTTLED';
  return tellsStatus && status !== null ? i18n.t('connection.withStatus', [words, String(status)]) : words;
}

/** The host that a route asks. */
export const routeHost = (route: ProbeRoute, marketplace: MarketplaceId): string =>
  new URL(route === 'API' || route === 'CATALOGUE' ? apiOrigin(marketplace) : siteOrigin(marketplace)).host;

/** What the check amounts to: which way a sync would take, or why it would fail. */
export type Conclusion =
  | { readonly kind: 'OPEN'; readonly route: ProbeRoute }
  | { readonly kind: 'SIGNED_OUT' | 'UNREACHABLE' | 'CLOSED' };

export function conclude({ probes }: ConnectionReport): Conclusion {
  const verdictOf = (route: ProbeRoute) => probes.find((probe) => probe.route === route)?.verdict;
  const way = WAYS.find((route) => verdictOf(route) === 'OPEN');
  if (way !== undefined) return { kind: 'OPEN', route: way };
  if (probes.every(({ verdict }) => verdict === 'UNREACHABLE')) return { kind: 'UNREACHABLE' };
  const site = verdictOf('WEBSITE');
  return { kind: site === 'ASKS_TO_SIGN_IN' || site === 'CAPTCHA' ? 'SIGNED_OUT' : 'CLOSED' };
}

/** The conclusion as one sentence. */
export const conclusionWords = (conclusion: Conclusion): string =>
  conclusion.kind === 'OPEN'
    ? i18n.t('connection.open', [i18n.t(`connection.route.${conclusion.route}`)])
    : i18n.t(`connection.conclusion.${conclusion.kind}`);
