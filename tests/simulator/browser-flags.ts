import { STORES } from './stores.ts';

/** What becomes of hosts that are not played: sent here and logged as strays, or not found. */
export type Strays = 'log' | 'refuse';

function playedHosts(): string[] {
  const stores = STORES.flatMap(({ domain }) => [`*.audible.${domain}`, `www.amazon.${domain}`]);
  return [...stores, 'm.media-amazon.com'];
}

/** The value of Chromium's `--host-resolver-rules`. */
export function hostResolverRules(port: number, strays: Strays = 'log'): string {
  const here = `127.0.0.1:${port}`;
  const rules =
    strays === 'log' ? [`MAP * ${here}`] : [...playedHosts().map((host) => `MAP ${host} ${here}`), 'MAP * ~NOTFOUND'];
  return [...rules, 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}

/** The flags that point a Chromium at the simulator; QUIC would go round the rules (platform.md §9). */
export function chromiumFlags(port: number, strays: Strays = 'log'): string[] {
  return [`--host-resolver-rules=${hostResolverRules(port, strays)}`, '--ignore-certificate-errors', '--disable-quic'];
}

/** The preferences that point a Firefox at it (platform.md §9); it knows no wildcards. */
export function firefoxPreferences(port: number): Record<string, string> {
  const hosts = STORES.flatMap(({ domain }) => [
    `www.audible.${domain}`,
    `api.audible.${domain}`,
    `www.amazon.${domain}`,
  ]);
  return {
    'network.dns.localDomains': [...hosts, 'm.media-amazon.com'].join(','),
    'network.socket.forcePort': `443=${port}`,
  };
}
