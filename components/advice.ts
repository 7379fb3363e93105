import { i18n } from '#i18n';
import type { JobErrorCode } from '@/lib/sync/job';

/** What one button can do about an error. Errors that another sync may cure have none: "Sync Library" is that button. */
export type AdviceAction = 'SIGN_IN' | 'ALLOW' | 'REPORT';

export interface Advice {
  /** One sentence; `host` is the store's name. */
  readonly sentence: (host: string) => string;
  readonly action: AdviceAction | null;
}

/** The only place that says what to tell the reader about each way a sync can fail. */
export const ADVICE: Readonly<Record<JobErrorCode, Advice>> = {
  SIGNED_OUT: { sentence: () => i18n.t('error.SIGNED_OUT'), action: 'SIGN_IN' },
  API_CLOSED: { sentence: () => i18n.t('error.API_CLOSED'), action: 'REPORT' },
  PERMISSION: { sentence: (host) => i18n.t('error.PERMISSION', [host]), action: 'ALLOW' },
  OFFLINE: { sentence: () => i18n.t('error.OFFLINE'), action: null },
  SERVICE_DOWN: { sentence: () => i18n.t('error.SERVICE_DOWN'), action: null },
  NOT_UNDERSTOOD: { sentence: () => i18n.t('error.NOT_UNDERSTOOD'), action: 'REPORT' },
  STORAGE_FULL: { sentence: () => i18n.t('error.STORAGE_FULL'), action: null },
  STORAGE_UNAVAILABLE: { sentence: () => i18n.t('error.STORAGE_UNAVAILABLE'), action: null },
  UNEXPECTED: { sentence: () => i18n.t('error.UNEXPECTED'), action: 'REPORT' },
};

/** The label of an action's button. */
export function actionLabel(action: AdviceAction): string {
  switch (action) {
    case 'SIGN_IN':
      return i18n.t('action.signIn');
    case 'ALLOW':
      return i18n.t('action.allow');
    case 'REPORT':
      return i18n.t('action.copyReport');
  }
}
