import { isHollow } from '@/lib/library/hollow';
import { readLibraryAnswer } from '../answers';
import type { AssumptionId } from '../assumptions';
import { AudibleError, type AudibleFailure } from '../errors';
import type { Answer } from '../transport';
import { readListAnswer, readProductsAnswer } from '../website/answers';
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
  if (answer.redirected) return judgement(route === 'CATALOGUE' ? 'REFUSED' : 'ASKS_TO_SIGN_IN');
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
  const { signedIn, rows } = readListAnswer(answer, now);
  const held: AssumptionId[] = signedIn ? ['site-tells-session'] : [];
  if (rows.length > 0) return judgement('OPEN', [...held, 'list-rows']);
  // A list without rows may be one without titles; rows that cannot be read may not.
  return judgement('OPEN', held, (pageMarks(answer.text)?.rows ?? 0) > 0 ? ['list-rows'] : []);
}

function ofCatalogue(answer: Answer, now: number): Judgement {
  readProductsAnswer(answer, [], now);
  return judgement('OPEN', ['products-array']);
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
    case 'BROKEN_OFF':
      return judgement('NOT_UNDERSTOOD', [], ['json-body']);
    default:
      return judgement('NOT_UNDERSTOOD');
  }
}
