import type { Store } from '../stores.ts';
import { labelsOf } from './labels.ts';
import { escapeHtml } from './markup.ts';
import { signInAddress } from './sign-in.ts';

const STYLE = `
body { margin: 0; font: 15px/1.5 Arial, sans-serif; color: #23262a; background: #fff; }
header { display: flex; gap: 24px; align-items: center; padding: 14px 32px; border-bottom: 1px solid #ddd; }
header .navigation-header-logo { font-size: 24px; font-weight: bold; color: #c35a00; text-decoration: none; }
header nav { margin-left: auto; }
main, .adbl-page > .slot { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
ul { list-style: none; margin: 0; padding: 0; }
.bc-list-horizontal > li { display: inline-block; margin-right: 10px; }
.adbl-library-content-row > .bc-row-responsive { display: flex; gap: 20px; padding: 16px 0; border-bottom: 1px solid #e5e5e5; }
.adbl-library-content-row .bc-col-2 img { width: 140px; height: 140px; }
.adbl-library-content-row .bc-col-10 { flex: 1; }
.bc-size-headline3 { font-size: 19px; font-weight: bold; }
.bc-pub-hidden, .bc-hidden, .bc-pub-offscreen { display: none; }
`;

/** Whose page it is; null for a stranger's. */
export interface Visitor {
  readonly store: Store;
  readonly account: string | null;
  readonly path: string;
}

/** A name fit for greeting: accounts are called like `reader`. */
function nameOf(account: string): string {
  return account.charAt(0).toUpperCase() + account.slice(1);
}

/** The marks by which a page tells who is signed in (audible-api.md §2.5). */
function accountLinks({ store, account, path }: Visitor): string {
  const labels = labelsOf(store);
  if (account === null) {
    return `<a class="bc-link ui-it-sign-in-link" href="${escapeHtml(signInAddress(store, path))}">${labels.signIn}</a>`;
  }
  const name = escapeHtml(nameOf(account));
  return `<a class="bc-link" id="navigation-barker-link" href="#">
<span class="bc-text navigation-do-underline-on-hover ui-it-barker-text">
    ${labels.greeting(name)}</span></a>
<a class="bc-link ui-it-sign-out-link bc-color-base" tabindex="0" id="navigation-sign-out-link" href="/signout?ref_=nav">
  ${labels.signOut}
</a>`;
}

/** A page of the store's site. */
export function page(visitor: Visitor, title: string, main: string): string {
  const { store } = visitor;
  const host = `audible.${store.domain}`;
  return `<!DOCTYPE html>
<html lang="${store.locale}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} | Audible.${store.domain}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="adbl-page desktop">
<header class="bc-text navigation-header-wrapper-inner">
<a class="bc-link navigation-header-logo" href="/">audible (simulated)</a>
<a class="bc-link" href="/library/titles">${labelsOf(store).library}</a>
<nav role="navigation" aria-label="Secondary navigation">${accountLinks(visitor)}</nav>
</header>
${main}
</div>
<script type="text/x-settings">
ue_mid = '${store.marketplaceId}';
autocomplete_config.apiEndpoint = "api.${host}";
autocomplete_config.acceptLanguage = "${store.locale}";
</script>
</body>
</html>`;
}
