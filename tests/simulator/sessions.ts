import { randomUUID } from 'node:crypto';
import { setCookie } from './http/cookies.ts';
import type { Exchange } from './http/exchange.ts';
import type { Store } from './stores.ts';

const YEAR = 31_536_000;

/** Who is signed in where. */
export interface Sessions {
  /** A one-time code that the sign-in page hands to the store's landing path. */
  issueCode(account: string): string;
  /** The cookies that a code buys, or null for a code that is none. */
  redeem(code: string, store: Store): string[] | null;
  accountOf(exchange: Exchange, store: Store): string | null;
  /** Ends one session and gives the cookies that forget it. */
  end(exchange: Exchange, store: Store): string[];
  endAll(): void;
}

/** Either cookie carries the session; Mediatheca's notes say `x-main` alone does (audible-api.md §2.3). */
function carriers(store: Store): string[] {
  return [`x-${store.cookieSuffix}`, `at-${store.cookieSuffix}`];
}

function cookiesFor(token: string, store: Store): string[] {
  const domain = `.audible.${store.domain}`;
  const shared = { domain, maxAge: YEAR, httpOnly: true };
  return [
    setCookie('session-id', `${token.slice(0, 3)}-${token.slice(24, 31)}-${token.slice(9, 13)}`, shared),
    setCookie(`ubid-${store.cookieSuffix}`, token.slice(14, 23), shared),
    setCookie(`x-${store.cookieSuffix}`, token, shared),
    setCookie(`at-${store.cookieSuffix}`, token, shared),
    setCookie(`sess-at-${store.cookieSuffix}`, token.slice(0, 8), shared),
    // Host-only, as the real site has some too: they reach www but not the api host (platform.md §9).
    setCookie('csm-hit', `tb:${token.slice(0, 8)}`, { maxAge: YEAR, httpOnly: false }),
  ];
}

function forgetting(store: Store): string[] {
  const gone = { domain: `.audible.${store.domain}`, maxAge: 0, httpOnly: true };
  return [...carriers(store), `sess-at-${store.cookieSuffix}`].map((name) => setCookie(name, '', gone));
}

/** No sessions yet. */
export function createSessions(): Sessions {
  const codes = new Map<string, string>();
  const accounts = new Map<string, { account: string; store: string }>();
  const tokensOf = (exchange: Exchange, store: Store) =>
    carriers(store).map((name) => exchange.cookies.get(name) ?? '');
  return {
    issueCode(account) {
      const code = randomUUID();
      codes.set(code, account);
      return code;
    },
    redeem(code, store) {
      const account = codes.get(code);
      if (account === undefined) return null;
      codes.delete(code);
      const token = randomUUID();
      accounts.set(token, { account, store: store.id });
      return cookiesFor(token, store);
    },
    accountOf(exchange, store) {
      for (const token of tokensOf(exchange, store)) {
        const session = accounts.get(token);
        if (session?.store === store.id) return session.account;
      }
      return null;
    },
    end(exchange, store) {
      for (const token of tokensOf(exchange, store)) accounts.delete(token);
      return forgetting(store);
    },
    endAll() {
      accounts.clear();
      codes.clear();
    },
  };
}
