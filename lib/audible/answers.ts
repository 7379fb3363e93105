import { z } from '@/lib/zod';
import { AudibleError } from './errors';
import { tellableKey } from './tellableKey';
import type { Answer } from './transport';

/** One page of the library as it came: items are read one by one later, so that a bad one never costs the page. */
export interface LibraryPage {
  readonly items: readonly unknown[];
  /** `Total-Count`; null when the answer does not say. */
  readonly total: number | null;
  /** `Continuation-Token`: asks for the rows after these. Null on the last page. */
  readonly continuationToken: string | null;
  /** `State-Token`: a mark of the list as it is now, for a later delta. Null when the answer has none. */
  readonly stateToken: string | null;
}

const pageSchema = z.object({ items: z.array(z.unknown()) });
const errorSchema = z.object({ message: z.string() });

/** Longest wait that we take over from `Retry-After`: an hour. */
const LONGEST_WAIT_MS = 3_600_000;

/** Reads one answer of a library route. Throws the {@link AudibleError} it amounts to. */
export function readLibraryAnswer(answer: Answer, now: number): LibraryPage {
  if (answer.redirected) throw new AudibleError({ kind: 'SIGN_IN_ASKED' });
  throwForStatus(answer, now);
  const body = readJson(answer);
  const page = pageSchema.safeParse(body);
  if (page.success && answer.status < 400) {
    return {
      items: page.data.items,
      total: wholeNumber(answer.headers.get('total-count')),
      continuationToken: answer.headers.get('continuation-token') || null,
      stateToken: stateTokenOf(answer.headers.get('state-token')),
    };
  }
  throwForMessage(body);
  throw notUnderstood('items-array', shapeOf(body));
}

/** What the status alone decides. 400 is left to the message. */
export function throwForStatus(answer: Answer, now: number): void {
  const { status } = answer;
  if (status === 401 || status === 403 || status === 404) throw new AudibleError({ kind: 'REFUSED', status });
  if (status === 429) {
    throw new AudibleError({
      kind: 'THROTTLED',
      retryAfterMs: retryAfterMs(answer.headers.get('retry-after'), now),
    });
  }
  if (status >= 500) throw new AudibleError({ kind: 'SERVER_ERROR', status });
}

/** A page that asks for a sign-in or a captcha instead of answering; both are solved by opening Audible. */
export const asksToSignIn = (html: string): boolean =>
  /\/ap\/signin|name="signIn"|ui-it-sign-in-link|validateCaptcha|name="captchacharacters"/.test(html);

/** A page that was made for a signed-in reader. Ids, unlike words, are the same in every language (audible-api.md §2.5, mark S). */
export const showsSignOut = (html: string): boolean => /navigation-sign-out-link|ui-it-sign-out-link/.test(html);

/** The body as JSON. Throws SIGN_IN_ASKED, BROKEN_OFF or NOT_UNDERSTOOD when it is something else. */
export function readJson(answer: Answer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch (cause) {
    if (asksToSignIn(answer.text)) throw new AudibleError({ kind: 'SIGN_IN_ASKED' });
    if (isCutShort(answer)) throw new AudibleError({ kind: 'BROKEN_OFF', found: shapeOfText(answer) }, { cause });
    throw notUnderstood('json-body', shapeOfText(answer), cause);
  }
}

/** What was meant to be JSON, as its type or its absence says, and is no page of another kind. */
function isCutShort({ headers, text }: Answer): boolean {
  const isJson = /\bjson\b/i.test(headers.get('content-type') ?? '');
  return text.trim() === '' || (isJson && !text.trimStart().startsWith('<'));
}

/** Messages that mean something to us (evidence: {@link ASSUMPTIONS}). */
export function throwForMessage(body: unknown): void {
  const error = errorSchema.safeParse(body);
  if (!error.success) return;
  const { message } = error.data;
  const refused = /Invalid response group\(s\) requested:\s*(.+)$/i.exec(message)?.[1];
  if (refused !== undefined) {
    const groups = refused.split(/[\s,[\]]+/).filter((group) => group !== '');
    throw new AudibleError({ kind: 'GROUPS_REFUSED', groups });
  }
  if (/Implied library size is unsupported/i.test(message)) throw new AudibleError({ kind: 'BEYOND_CAP' });
  if (/could not be authenticated/i.test(message)) throw new AudibleError({ kind: 'REFUSED', status: 403 });
  if (/something went wrong/i.test(message)) throw new AudibleError({ kind: 'SERVER_ERROR', status: 500 });
}

const notUnderstood = (assumption: 'items-array' | 'json-body', found: string, cause?: unknown) =>
  new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption, found }, { cause });

const keysOf = (body: object): string[] => [...new Set(Object.keys(body).slice(0, 12).map(tellableKey))];

/** What kind of JSON it is, without any of its values. */
export const shapeOf = (body: unknown): string =>
  typeof body === 'object' && body !== null
    ? `JSON ${Array.isArray(body) ? 'array' : 'object'} with keys: ${keysOf(body).join(', ') || 'none'}`
    : `JSON ${body === null ? 'null' : typeof body}`;

const shapeOfText = (answer: Answer): string =>
  `HTTP ${answer.status}, ${answer.headers.get('content-type') ?? 'no content type'}, ${answer.text.length} characters`;

/** Milliseconds since the epoch; the literal "0" means none (audible-api.md §1.3). */
const stateTokenOf = (text: string | null): string | null =>
  text !== null && /^\d+$/.test(text) && text !== '0' ? text : null;

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;

/** Seconds or an HTTP date (RFC 9110 §10.2.3), as milliseconds from now. */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}
