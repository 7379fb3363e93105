import type { LoggedRequest } from '../../simulator/contract.ts';

const AUDIBLE = /^(www|api)\.audible\.(com|co\.uk|de|fr|ca|com\.au|in|it|es|co\.jp|com\.br)$/;
const IMAGES = 'm.media-amazon.com';
const SIGN_IN = /^www\.amazon\.(com|co\.uk|de|fr|ca|com\.au|in|it|es|co\.jp|com\.br)$/;

const hostName = (host: string): string => host.replace(/:\d+$/, '');

/**
 * The reader's own visit to the sign-in page, and what that page loads. The extension itself must never ask that host,
 * and its requests are told apart by `Sec-Fetch-Site: none` without navigating.
 */
function isVisit({ host, headers }: LoggedRequest): boolean {
  if (!SIGN_IN.test(hostName(host))) return false;
  return headers['sec-fetch-mode'] === 'navigate' || headers['sec-fetch-site'] === 'same-origin';
}

/** Requests to hosts that are neither Audible's nor the covers'. */
export const strayRequests = (requests: readonly LoggedRequest[]): LoggedRequest[] =>
  requests.filter((request) => {
    const host = hostName(request.host);
    return !AUDIBLE.test(host) && host !== IMAGES && !isVisit(request);
  });
