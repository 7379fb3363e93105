import { isHollow } from '@/lib/library/hollow';
import { asksToSignIn, readLibraryAnswer, throwForStatus } from '../answers';
import type { AssumptionId } from '../assumptions';
import { AudibleError, type AudibleFailure } from '../errors';
import type { Answer } from '../transport';
import { type PageMarks, pageMarks } from './page';
import type { ProbeRoute, ProbeVerdict } from './report';

/** What an answer amounts to, and what it says of our assumptions. */
export interface Judgement {
  readonly verdict: ProbeVerdict;
  readonly held: readonly AssumptionId[];
  readonly failed: readonly AssumptionId[];
}

const judgement = (
  verdict: ProbeVerdict,
  held: readonly AssumptionId[] = [],
  failed: readonly AssumptionId[] = [],
): Judgement => ({ verdict, held, failed });

/** Reads an answer as a sync would, but believes the first one: nothing is asked twice. */
export function judge(route: ProbeRoute, answer: Answer, now: number): Judgement {
  if (answer.redirected) return judgement('ASKS_TO_SIGN_IN');
  try {
    if (route === 'WEBSITE') return ofWebsite(answer, now);
    return route === 'CATALOGUE' ? ofCatalogue(answer, now) : ofLibrary(answer, now);
  } catch (error) {
    return error instanceof AudibleError
      ? ofFailure(error.failure, pageMarks(answer.text))
      : judgement('NOT_UNDERSTOOD');
  }
}

function ofLibrary(answer: Answer, now: number): Judgement {
  const { items, total } = readLibraryAnswer(answer, now);
  const asExpected = ['json-body', 'items-array'] as const;
  if (items.length > 0 && isHollow(items)) {
    return judgement('OPEN', [...asExpected, 'page-not-empty'], ['items-have-titles']);
  }
  if (items.length > 0) return judgement('OPEN', [...asExpected, 'page-not-empty', 'items-have-titles']);
  return judgement('OPEN', asExpected, (total ?? 0) > 0 ? ['page-not-empty'] : []);
}

function ofWebsite(answer: Answer, now: number): Judgement {
  throwForStatus(answer, now);
  const marks = pageMarks(answer.text);
  // A page for a signed-in reader may link to the sign-in too: to change the account.
  if (marks?.signOut) return judgement('OPEN', ['site-tells-session']);
  if (asksToSignIn(answer.text)) return ofFailure({ kind: 'SIGN_IN_ASKED' }, marks);
  return judgement('NOT_UNDERSTOOD', [], ['site-tells-session']);
}

function ofCatalogue(answer: Answer, now: number): Judgement {
  throwForStatus(answer, now);
  const body: unknown = JSON.parse(answer.text);
  const isCatalogue = typeof body === 'object' && body !== null && 'products' in body && Array.isArray(body.products);
  return judgement(isCatalogue && answer.status < 400 ? 'OPEN' : 'NOT_UNDERSTOOD');
}

function ofFailure(failure: AudibleFailure, marks: PageMarks | null): Judgement {
  switch (failure.kind) {
    case 'SIGN_IN_ASKED':
      return judgement(marks?.captcha ? 'CAPTCHA' : 'ASKS_TO_SIGN_IN');
    case 'REFUSED':
    case 'THROTTLED':
    case 'SERVER_ERROR':
      return judgement(failure.kind);
    case 'NOT_UNDERSTOOD':
      return judgement('NOT_UNDERSTOOD', failure.assumption === 'items-array' ? ['json-body'] : [], [
        failure.assumption,
      ]);
    default:
      return judgement('NOT_UNDERSTOOD');
  }
}
