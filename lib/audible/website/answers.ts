import { type Relations, toRelations } from '@/lib/library/seriesMember';
import { z } from '@/lib/zod';
import { asksToSignIn, readJson, shapeOf, throwForMessage, throwForStatus } from '../answers';
import { AudibleError } from '../errors';
import type { Answer } from '../transport';
import { type Products, readCatalogueAnswer } from './catalogue';
import { type ListPage, readListPage } from './listPage';

/** The site's excuse, which also comes with status 200 and means that it has had enough of us (peers.md §1c). */
const WHOOPS = /something went wrong/i;

/**
 * Reads one answer of `/library/titles`. Throws the {@link AudibleError} it amounts to: a page without rows and without
 * a sign-out link is no list of anybody's.
 */
export function readListAnswer(answer: Answer, now: number): ListPage {
  if (answer.redirected) throw new AudibleError({ kind: 'SIGN_IN_ASKED' });
  throwForStatus(answer, now);
  const page = readListPage(answer.text);
  if (page.signedIn || page.rows.length > 0) return page;
  if (asksToSignIn(answer.text)) throw new AudibleError({ kind: 'SIGN_IN_ASKED' });
  if (WHOOPS.test(answer.text)) throw new AudibleError({ kind: 'THROTTLED', retryAfterMs: null });
  throw new AudibleError({
    kind: 'NOT_UNDERSTOOD',
    assumption: 'site-tells-session',
    found: `HTTP ${answer.status}, ${answer.text.length} characters without a sign-out link`,
  });
}

/** The JSON of a catalogue answer, which can be the site's excuse; throws the {@link AudibleError} it amounts to. */
function readCatalogueJson(answer: Answer, now: number): unknown {
  if (answer.redirected) throw new AudibleError({ kind: 'REFUSED', status: answer.status });
  throwForStatus(answer, now);
  if (/^\s*</.test(answer.text) && WHOOPS.test(answer.text)) {
    throw new AudibleError({ kind: 'THROTTLED', retryAfterMs: null });
  }
  return readJson(answer);
}

/** Reads one answer of the catalogue; throws the {@link AudibleError} it amounts to. */
export function readProductsAnswer(answer: Answer, asked: readonly string[], now: number): Products {
  const body = readCatalogueJson(answer, now);
  if (answer.status >= 400 || typeof body !== 'object' || body === null || !('products' in body)) throwForMessage(body);
  return readCatalogueAnswer(body, asked);
}

const productAnswerSchema = z.object({ product: z.looseObject({}) });

/**
 * Reads the catalogue's answer for one ASIN: what it says of its neighbours, or null when it says nothing of them, as
 * of an ASIN it does not know. Throws {@link AudibleError}.
 */
export function readRelationsAnswer(answer: Answer, now: number): Relations | null {
  if (answer.status === 404) return null;
  const body = readCatalogueJson(answer, now);
  const parsed = productAnswerSchema.safeParse(body);
  if (parsed.success && answer.status < 400) return toRelations(parsed.data.product);
  throwForMessage(body);
  throw new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption: 'product-object', found: shapeOf(body) });
}
