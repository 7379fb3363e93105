import { Agent, request } from 'node:https';

/** What came back, decoded by nothing but its bytes. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Hangs up when no answer has ended by then. */
  readonly giveUpAfterMs?: number;
  /** Keeps connections; without one each request has its own. */
  readonly agent?: Agent;
}

/** One real HTTPS request to the simulator, for a played host. Redirects are not followed. */
export function ask(port: number, host: string, path: string, asking: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body, giveUpAfterMs, agent = false } = asking;
    const outgoing = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers, host }, rejectUnauthorized: false, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(flat),
            cookies: response.headers['set-cookie'] ?? [],
            bytes,
            text: bytes.toString('utf8'),
          });
        });
      },
    );
    outgoing.on('error', reject);
    if (giveUpAfterMs !== undefined) setTimeout(() => outgoing.destroy(new Error('gave up')), giveUpAfterMs);
    outgoing.end(body);
  });
}

/** A browser as far as cookies go: it keeps what is set and sends what the domain allows. */
export class Reader {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #jar = new Map<string, { value: string; domain: string; isHostOnly: boolean }>();

  constructor(port: number) {
    this.#port = port;
  }

  async ask(host: string, path: string, asking: Asking = {}): Promise<Answer> {
    const answer = await ask(this.#port, host, path, {
      agent: this.#agent,
      ...asking,
      headers: { ...asking.headers, cookie: this.cookiesFor(host) },
    });
    for (const line of answer.cookies) this.#keep(line, host);
    return answer;
  }

  /** Signs in as a person would, from the library page and back to it. */
  async signIn(domain = 'com'): Promise<Answer> {
    const away = await this.ask(`www.audible.${domain}`, '/library/titles');
    const form = new URL(away.headers.location ?? '');
    const body = new URLSearchParams({
      'openid.return_to': form.searchParams.get('openid.return_to') ?? '',
    }).toString();
    const posted = await this.ask(form.host, '/ap/signin', { method: 'POST', body });
    const landing = new URL(posted.headers.location ?? '');
    return this.ask(landing.host, landing.pathname + landing.search);
  }

  /** What a request to this host carries. */
  cookiesFor(host: string): string {
    const sent = [...this.#jar].filter(([, { domain, isHostOnly }]) =>
      isHostOnly ? host === domain : host === domain.slice(1) || host.endsWith(domain),
    );
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string, host: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const domain = attributes.find((attribute) => attribute.startsWith('Domain='))?.slice('Domain='.length);
    const name = pair.slice(0, at);
    if (attributes.includes('Max-Age=0')) this.#jar.delete(name);
    else this.#jar.set(name, { value: pair.slice(at + 1), domain: domain ?? host, isHostOnly: domain === undefined });
  }
}
