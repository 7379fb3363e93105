import type { AssumptionId } from './assumptions';
import type { Rung } from './query';

/** Everything that can go wrong between us and Audible: a closed set, decided from one answer or its absence. */
export type AudibleFailure =
  /** This route is not open to this session: 401, 403 or 404. */
  | { readonly kind: 'REFUSED'; readonly status: number }
  /** A redirect or a page that asks to sign in. */
  | { readonly kind: 'SIGN_IN_ASKED' }
  /** "Whoops", a captcha or 429: Audible wants us to slow down. */
  | { readonly kind: 'THROTTLED'; readonly retryAfterMs: number | null }
  | { readonly kind: 'SERVER_ERROR'; readonly status: number }
  /** No answer at all. */
  | { readonly kind: 'UNREACHABLE' }
  /** Headers late, a body that stands still, or one larger than we accept. */
  | { readonly kind: 'TOO_HEAVY' }
  /** These response groups are not accepted here. */
  | { readonly kind: 'GROUPS_REFUSED'; readonly groups: readonly string[] }
  /** Numbered paging ends before this page. */
  | { readonly kind: 'BEYOND_CAP' }
  /** JSON that ends early, or nothing where JSON should be: the transfer is to blame, not what was said. */
  | { readonly kind: 'BROKEN_OFF'; readonly found: string }
  /** A route that has answered this job, and does no more although the session is good. */
  | { readonly kind: 'ROUTE_LOST'; readonly rung: Rung }
  /** The site answers a signed-in session while every route refuses it. */
  | { readonly kind: 'ALL_ROUTES_CLOSED' }
  | { readonly kind: 'SIGNED_OUT' }
  /** An answer that breaks one of our assumptions. `found` describes its shape, never its values. */
  | { readonly kind: 'NOT_UNDERSTOOD'; readonly assumption: AssumptionId; readonly found: string };

export type FailureKind = AudibleFailure['kind'];

export class AudibleError extends Error {
  override readonly name = 'AudibleError';
  readonly failure: AudibleFailure;

  constructor(failure: AudibleFailure, options?: ErrorOptions) {
    super(inWords(failure), options);
    this.failure = failure;
  }
}

/** The failure as one line for a report; holds no value of any answer. */
export function inWords(failure: AudibleFailure): string {
  switch (failure.kind) {
    case 'REFUSED':
    case 'SERVER_ERROR':
      return `${failure.kind} (HTTP ${failure.status})`;
    case 'THROTTLED':
      return failure.retryAfterMs === null ? failure.kind : `${failure.kind} (for ${failure.retryAfterMs} ms)`;
    case 'GROUPS_REFUSED':
      return `${failure.kind} (${failure.groups.join(', ')})`;
    case 'BROKEN_OFF':
      return `${failure.kind}: ${failure.found}`;
    case 'ROUTE_LOST':
      return `${failure.kind} (${failure.rung})`;
    case 'NOT_UNDERSTOOD':
      return `${failure.kind} [${failure.assumption}]: ${failure.found}`;
    default:
      return failure.kind;
  }
}

/** The failure of an {@link AudibleError} of one of these kinds, else null. */
export function failureOf<Kind extends FailureKind>(
  error: unknown,
  ...kinds: readonly Kind[]
): Extract<AudibleFailure, { kind: Kind }> | null {
  if (!(error instanceof AudibleError)) return null;
  const { failure } = error;
  return (kinds as readonly FailureKind[]).includes(failure.kind)
    ? (failure as Extract<AudibleFailure, { kind: Kind }>)
    : null;
}
