import { type Clock, isoNow } from '@/lib/clock';
import { failureOf } from '../errors';
import type { MarketplaceId } from '../marketplaces';
import type { Answer, Transport } from '../transport';
import { judge } from './judge';
import { pageMarks } from './page';
import { type ConnectionReport, PROBE_ROUTES, type Probe, type ProbeRoute } from './report';
import { jsonShape } from './shape';
import { probeUrl } from './urls';

/** Somebody is looking at the page and waits. */
const HEADERS_WITHIN_MS = 15_000;
/** However slowly an answer drips, the check has an end. */
const ALL_WITHIN_MS = 25_000;

export interface ProbeParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly marketplace: MarketplaceId;
}

/**
 * The connection check: one cheap question to each route, side by side, and what each answered. Reads only, asks
 * nothing twice, and never throws. No value of any answer is in the report: titles and names are personal.
 */
export async function probeConnection(parts: ProbeParts): Promise<ConnectionReport> {
  const { clock, marketplace } = parts;
  const limit = new AbortController();
  const cancel = clock.after(ALL_WITHIN_MS, () => limit.abort());
  const probes = await Promise.all(PROBE_ROUTES.map((route) => probe(route, parts, limit.signal)));
  cancel();
  return { marketplace, at: isoNow(clock), probes: contradicted(probes) };
}

async function probe(
  route: ProbeRoute,
  { transport, clock, marketplace }: ProbeParts,
  signal: AbortSignal,
): Promise<Probe> {
  try {
    const credentials = route === 'CATALOGUE' ? 'omit' : 'include';
    const options = { signal, headersWithinMs: HEADERS_WITHIN_MS, credentials } as const;
    return probeOf(route, await transport.get(probeUrl(marketplace, route), options), clock.now());
  } catch (error) {
    const isSlow = signal.aborted || failureOf(error, 'TOO_HEAVY') !== null;
    return {
      route,
      outcome: isSlow ? 'TOO_HEAVY' : 'UNREACHABLE',
      verdict: isSlow ? 'TOO_SLOW' : 'UNREACHABLE',
      status: null,
      contentType: null,
      bytes: 0,
      headerNames: [],
      shape: [],
      marks: null,
      held: [],
      failed: [],
    };
  }
}

function probeOf(route: ProbeRoute, answer: Answer, now: number): Probe {
  const json = parse(answer.text);
  const { verdict, held, failed } = judge(route, answer, now);
  return {
    route,
    outcome: answer.redirected ? 'REDIRECTED' : 'ANSWERED',
    verdict,
    // A redirect that the browser hides has status 0.
    status: answer.status === 0 ? null : answer.status,
    contentType: mediaType(answer.headers.get('content-type')),
    bytes: new TextEncoder().encode(answer.text).length,
    headerNames: [...answer.headers.keys()],
    shape: json === undefined ? [] : jsonShape(json),
    marks: json === undefined ? pageMarks(answer.text) : null,
    held: [...held],
    failed: [...failed],
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const mediaType = (header: string | null): string | null =>
  /^\s*([a-z]+\/[a-z0-9.+-]{1,60})\s*(?:;|$)/i.exec(header ?? '')?.[1]?.toLowerCase() ?? null;

/** A redirect is taken for a sign-in that is asked for; one beside a route that knows the session is something else. */
function contradicted(probes: readonly Probe[]): Probe[] {
  const signedIn = probes.some(({ route, verdict }) => route !== 'CATALOGUE' && verdict === 'OPEN');
  return probes.map((one) =>
    one.outcome === 'REDIRECTED' && signedIn ? { ...one, failed: [...one.failed, 'sign-in-redirect'] } : one,
  );
}
