import { i18n } from '#i18n';
import type { JobErrorCode } from '@/lib/sync/job';

/** What one button can do about an error. Errors that another sync may cure have none: "Sync Library" is that button. */
export type AdviceAction = 'SIGN_IN' | 'ALLOW' | 'CHECK' | 'REPORT' | 'KEEP_APART' | 'IS_MINE';

export interface Advice {
  /** One sentence; `host` is the store's name. */
  readonly sentence: (host: string) => string;
  /** What each button would do, where their names alone do not tell. */
  readonly hint?: () => string;
  /** The buttons, the likeliest first. */
  readonly actions: readonly AdviceAction[];
}

/** The only place that says what to tell the reader about each way a sync can fail. */
export const ADVICE: Readonly<Record<JobErrorCode, Advice>> = {
  SIGNED_OUT: { sentence: () => i18n.t('error.SIGNED_OUT'), actions: ['SIGN_IN'] },
  API_CLOSED: { sentence: () => i18n.t('error.API_CLOSED'), actions: ['CHECK'] },
  OTHER_ACCOUNT: {
    sentence: (host) => i18n.t('error.OTHER_ACCOUNT', [host]),
    hint: () => i18n.t('error.OTHER_ACCOUNT_hint'),
    actions: ['KEEP_APART', 'IS_MINE'],
  },
  PERMISSION: { sentence: (host) => i18n.t('error.PERMISSION', [host]), actions: ['ALLOW'] },
  OFFLINE: { sentence: () => i18n.t('error.OFFLINE'), actions: [] },
  SERVICE_DOWN: { sentence: () => i18n.t('error.SERVICE_DOWN'), actions: [] },
  NOT_UNDERSTOOD: { sentence: () => i18n.t('error.NOT_UNDERSTOOD'), actions: ['REPORT'] },
  STORAGE_FULL: { sentence: () => i18n.t('error.STORAGE_FULL'), actions: [] },
  STORAGE_UNAVAILABLE: { sentence: () => i18n.t('error.STORAGE_UNAVAILABLE'), actions: [] },
  UNEXPECTED: { sentence: () => i18n.t('error.UNEXPECTED'), actions: ['REPORT'] },
};

/** The label of an action's button. */
export function actionLabel(action: AdviceAction): string {
  switch (action) {
    case 'SIGN_IN':
      return i18n.t('action.signIn');
    case 'ALLOW':
      return i18n.t('action.allow');
    case 'CHECK':
      return i18n.t('connection.check');
    case 'REPORT':
      return i18n.t('action.copyReport');
    case 'KEEP_APART':
      return i18n.t('action.keepApart');
    case 'IS_MINE':
      return i18n.t('action.isMine');
  }
}
