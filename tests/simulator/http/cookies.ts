/** Reads a Cookie header. */
export function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

export interface CookieOptions {
  /** Without one the cookie is host-only. */
  domain?: string;
  /** Seconds; 0 deletes. */
  maxAge?: number;
  httpOnly?: boolean;
}

/** Writes one Set-Cookie value; always Secure and SameSite=Lax. */
export function setCookie(name: string, value: string, options: CookieOptions = {}): string {
  const parts = [`${name}=${value}`, 'Path=/', 'Secure', 'SameSite=Lax'];
  if (options.domain) parts.push(`Domain=${options.domain}`);
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  if (options.httpOnly ?? true) parts.push('HttpOnly');
  return parts.join('; ');
}
