import { browser } from 'wxt/browser';

/** What the toolbar icon says. */
export type Badge =
  | { readonly kind: 'PROGRESS'; readonly share: number | null }
  | { readonly kind: 'NEW'; readonly count: number }
  | { readonly kind: 'ATTENTION' }
  | { readonly kind: 'NONE' };

/** White on these passes AA. */
const COLOURS = { PROGRESS: '#4a5568', NEW: '#9a3412', ATTENTION: '#b91c1c', NONE: '#4a5568' } as const;

const textOf = (badge: Badge): string => {
  switch (badge.kind) {
    case 'PROGRESS':
      return badge.share === null ? '…' : `${Math.floor(badge.share * 100)}%`;
    case 'NEW':
      return badge.count > 999 ? '999+' : String(badge.count);
    case 'ATTENTION':
      return '!';
    case 'NONE':
      return '';
  }
};

export async function showBadge(badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: textOf(badge) }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.kind] }),
  ]);
}
