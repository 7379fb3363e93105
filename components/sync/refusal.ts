import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { consequenceOf } from '@/lib/sync/failure';
import type { JobErrorCode } from '@/lib/sync/job';
import { RefusedError } from '@/lib/sync/messages';
import { ADVICE } from '../advice';
import { storeHost } from '../format/store';

/** Why something that the reader asked for was not done. */
export type Refusal = JobErrorCode | 'NO_ANSWER' | 'NOT_OPENED';

/** The code of whatever a service rejected with: its own words are for no reader. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof RefusedError ? error.code : consequenceOf(error, false).error.code;

/** One sentence for the reader. */
export const refusalWords = (refusal: Refusal, marketplace: MarketplaceId): string =>
  refusal === 'NO_ANSWER' || refusal === 'NOT_OPENED'
    ? i18n.t(`refusal.${refusal}`)
    : ADVICE[refusal].sentence(storeHost(marketplace));
